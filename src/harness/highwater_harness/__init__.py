"""What of Highwater runs inside the target. A package, so that no name of it can be one of the target's."""
