"""The picture as a page that answers back: one file, no network, live what-if."""
