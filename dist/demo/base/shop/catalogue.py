"""Prices of a shop's items."""
MOST = 64
_SEEN = {}


def price(item):
    """Price in cents."""
    if item not in _SEEN:
        if len(_SEEN) == MOST:
            _SEEN.clear()
        _SEEN[item] = sum(item.encode()) % 900 + 100
    return _SEEN[item]
