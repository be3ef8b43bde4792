"""From a map to a picture: layout, routing, one scene, many canvases."""
