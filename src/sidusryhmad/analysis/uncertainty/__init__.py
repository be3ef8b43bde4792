"""How sure a result is: priors on the inputs, draws from them, and what the draws say."""
