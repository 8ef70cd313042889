"""Prices of a shop's items."""
_SEEN = {}


def price(item):
    """Price in cents."""
    if item not in _SEEN:
        _SEEN[item] = sum(item.encode()) % 900 + 100
    return _SEEN[item]
