// What jsdom lacks and components expect.
import { cleanup } from '@testing-library/react';
import { afterEach, vi } from 'vitest';

const nothing = (): void => undefined;

class NoResizes {
  readonly observe = nothing;
  readonly unobserve = nothing;
  readonly disconnect = nothing;
}

afterEach(cleanup);

vi.stubGlobal('matchMedia', (query: string) => ({ matches: false, media: query, addEventListener: nothing, removeEventListener: nothing }));
vi.stubGlobal('ResizeObserver', NoResizes);
vi.stubGlobal('scrollTo', nothing);
