"""Where to push: who moves whom, who is exposed, who carries, before any change is made."""
