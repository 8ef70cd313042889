import { setImmediate } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import type { Memory } from '../../src/measure/memory.ts';
import { type Need, Slots } from '../../src/measure/slots.ts';

const PLENTY: Memory = { free: () => Number.POSITIVE_INFINITY, kills: () => 0 };
const withFree = (bytes: number): Memory => ({ ...PLENTY, free: () => bytes });

const need = (bytes: number, urgency = 1): Need => ({ urgency, expected: () => bytes });

/** Jobs that run until they are told to end, by name. */
class Jobs {
  readonly running: string[] = [];
  readonly #ends = new Map<string, (result: string) => void>();

  constructor(readonly slots: Slots) {}

  async start(name: string, wants: Need): Promise<{ readonly result: Promise<string> }> {
    const work = async () => {
      this.running.push(name);
      const result = await new Promise<string>((end) => this.#ends.set(name, end));
      this.running.splice(this.running.indexOf(name), 1);
      return result;
    };
    const result = this.slots.use(wants, work, (one) => one === 'failed');
    await setImmediate();
    return { result };
  }

  async end(name: string, result = 'fine'): Promise<void> {
    this.#ends.get(name)!(result);
    await setImmediate();
  }
}

describe('places by number', () => {
  test('as many as there are, the most urgent first, then the longest waiting', async () => {
    const jobs = new Jobs(new Slots(2, PLENTY));
    for (const name of ['a', 'b', 'c', 'd']) await jobs.start(name, need(1));
    await jobs.start('urgent', need(1, 2));
    expect(jobs.running).toEqual(['a', 'b']);
    await jobs.end('a');
    expect(jobs.running).toEqual(['b', 'urgent']);
    await jobs.end('urgent');
    expect(jobs.running).toEqual(['b', 'c']);
  });

  test('a job that throws gives its place back', async () => {
    const slots = new Slots(1, PLENTY);
    const broken = slots.use(
      need(1),
      () => Promise.reject(new Error('broken')),
      () => true,
    );
    await expect(broken).rejects.toThrow('broken');
    await expect(
      slots.use(
        need(1),
        async () => 'next',
        () => false,
      ),
    ).resolves.toBe('next');
  });
});

describe('places by memory', () => {
  test('two large jobs follow each other while small ones pass', async () => {
    const jobs = new Jobs(new Slots(3, withFree(100)));
    await jobs.start('large', need(60));
    await jobs.start('large too', need(60));
    await jobs.start('small', need(10));
    await jobs.start('small too', need(10));
    expect(jobs.running).toEqual(['large', 'small', 'small too']);
    await jobs.end('small');
    expect(jobs.running).toEqual(['large', 'small too']);
    await jobs.end('large');
    expect(jobs.running).toEqual(['small too', 'large too']);
  });

  test('one job runs even where there is no room for it', async () => {
    const jobs = new Jobs(new Slots(2, withFree(0)));
    await jobs.start('a', need(60));
    await jobs.start('b', need(1));
    expect(jobs.running).toEqual(['a']);
    await jobs.end('a');
    expect(jobs.running).toEqual(['b']);
  });

  test('what others taught while it waited counts', async () => {
    const jobs = new Jobs(new Slots(2, withFree(100)));
    let expected = 10;
    await jobs.start('large', need(60));
    await jobs.start('large too', need(60));
    await jobs.start('taught', { urgency: 0, expected: () => expected });
    expect(jobs.running).toEqual(['large', 'taught']);
    await jobs.end('taught');
    expected = 70;
    await jobs.start('taught', { urgency: 0, expected: () => expected });
    expect(jobs.running).toEqual(['large']);
  });
});

describe('what failed while memory ran out', () => {
  test('beside others is run once more with nothing beside it', async () => {
    let kills = 0;
    const jobs = new Jobs(new Slots(3, { ...PLENTY, kills: () => kills }));
    const crowded = await jobs.start('crowded', need(1));
    await jobs.start('neighbour', need(1));
    kills += 1;
    await jobs.end('crowded', 'failed');
    await jobs.start('later', need(1));
    expect(jobs.running).toEqual(['neighbour', 'later']);
    await jobs.end('neighbour');
    await jobs.end('later');
    await jobs.start('last', need(1));
    expect(jobs.running).toEqual(['crowded']);
    kills += 1;
    await jobs.end('crowded', 'failed');
    expect(await crowded.result).toBe('failed');
    expect(jobs.running).toEqual(['last']);
  });

  test('alone has failed, and so has what nothing killed for memory', async () => {
    let kills = 0;
    const jobs = new Jobs(new Slots(3, { ...PLENTY, kills: () => kills }));
    const single = await jobs.start('single', need(1));
    kills += 1;
    await jobs.end('single', 'failed');
    expect(await single.result).toBe('failed');
    const one = await jobs.start('one', need(1));
    await jobs.start('other', need(1));
    await jobs.end('one', 'failed');
    expect(await one.result).toBe('failed');
    expect(jobs.running).toEqual(['other']);
  });
});
