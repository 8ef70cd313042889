import { bisect, gammaln } from 'simple-statistics';
import type { Share } from '../model/lab.ts';

/** Each bound is passed by the true share with this chance at most. */
const ERROR = 0.05;

/** So many of so many, with the one-sided exact bounds of Clopper and Pearson (Biometrika 26, 1934). */
export function share(count: number, of: number): Share {
  return { count, of, low: 1 - upperBound(of - count, of), high: upperBound(count, of) };
}

/**
 * The largest share under which `count` of `of` or fewer still come about with a chance of 5 %: where
 * the binomial distribution function passes 0.05. With none of n that is 1 - 0.05^(1/n), about 3/n.
 */
function upperBound(count: number, of: number): number {
  if (count >= of) return 1;
  if (count === 0) return 1 - ERROR ** (1 / of);
  return bisect((p) => atMost(count, of, p) - ERROR, count / of, 1, 200, 1e-12);
}

/** The chance of `count` or fewer of `of` at a share of p, summed in logarithms. */
function atMost(count: number, of: number, p: number): number {
  if (p <= 0) return 1;
  if (p >= 1) return 0;
  const logChoose = (k: number) => gammaln(of + 1) - gammaln(k + 1) - gammaln(of - k + 1);
  let sum = 0;
  for (let k = 0; k <= count; k += 1)
    sum += Math.exp(logChoose(k) + k * Math.log(p) + (of - k) * Math.log1p(-p));
  return sum;
}
