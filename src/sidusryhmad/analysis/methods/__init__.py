"""How a change spreads: several methods behind one small interface, ours as anybody's."""
