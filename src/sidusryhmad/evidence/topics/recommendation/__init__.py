"""The recommendation index (soovitusindeks, NPS): of the whole, of units, and in time."""
