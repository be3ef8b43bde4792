"""The spiral of competence, speed and price as a loop to put on a map."""
