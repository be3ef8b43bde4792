"""What people want: who holds it, whether it adds value, and what effort goes where."""
