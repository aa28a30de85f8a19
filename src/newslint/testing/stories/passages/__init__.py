"""What stories are made of, one module a family of rules; `registry` finds them."""
