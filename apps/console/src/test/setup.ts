// What jsdom lacks and components expect.
import { cleanup, configure } from '@testing-library/react';
import { afterEach, vi } from 'vitest';

const nothing = (): void => undefined;

class NoResizes {
  readonly observe = nothing;
  readonly unobserve = nothing;
  readonly disconnect = nothing;
}

afterEach(cleanup);
// A limit only ends what hangs: how long a component takes on a busy machine says nothing.
configure({ asyncUtilTimeout: 60_000 });

vi.stubGlobal('matchMedia', (query: string) => ({ matches: false, media: query, addEventListener: nothing, removeEventListener: nothing }));
vi.stubGlobal('ResizeObserver', NoResizes);
vi.stubGlobal('scrollTo', nothing);
