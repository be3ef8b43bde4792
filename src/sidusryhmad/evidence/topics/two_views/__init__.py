"""What provider and customer each see in the same change."""
