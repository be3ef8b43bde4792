"""What it costs to argue, to give in, and to sell what is asked for."""
