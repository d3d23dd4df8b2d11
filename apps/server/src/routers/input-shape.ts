// What free-form JSON may look like at all: not deeper than 20 levels (a deep one overflows whoever walks it later), and
// without the three keys that reach into JavaScript's own objects.
const deepest = 20;
const forbidden: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** What is wrong with a value's shape: the place to name in the refusal, or undefined. */
export function inputProblem(input: unknown): 'depth' | 'key' | undefined {
  let level: unknown[] = [input];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > deepest) return 'depth';
    const below: unknown[] = [];
    for (const value of level) {
      if (typeof value !== 'object' || value === null) continue;
      for (const [key, inner] of Object.entries(value)) {
        if (forbidden.has(key)) return 'key';
        if (typeof inner === 'object' && inner !== null) below.push(inner);
      }
    }
    level = below;
  }
  return undefined;
}
