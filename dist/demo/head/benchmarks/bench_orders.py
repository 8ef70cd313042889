from shop import catalogue, orders

LINES = ["2026-11-%02d;%d;item-%d;%d" % (1 + i % 28, i, i % 500, i % 7 + 1) for i in range(8000)]
DAY = iter(range(10**9))


def bench_daily_total():
    return orders.daily_total(LINES)


def bench_price_lookup():
    start = next(DAY) * 20
    return sum(catalogue.price("item-%d" % i) for i in range(start, start + 20))


def bench_largest_orders():
    return orders.largest(LINES, 10)


def bench_parse_one():
    return [orders.parse(line) for line in LINES[:200]]
