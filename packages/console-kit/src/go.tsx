// A link to another page of the console: a plain one for the browser (new tab, copy), without loading anew when clicked.
import { useContext, type ReactNode } from 'react';
import { ConsoleLinkContext } from './console-link.ts';

export interface GoProps {
  readonly to: string;
  readonly className?: string | undefined;
  /** Whether it leads to the page that is open. */
  readonly current?: boolean;
  readonly children: ReactNode;
}

/** A link within the console. */
export function Go({ to, className, current = false, children }: GoProps) {
  const { go } = useContext(ConsoleLinkContext);
  return (
    <a
      href={to}
      className={className}
      aria-current={current ? 'page' : undefined}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        go(to);
      }}
    >
      {children}
    </a>
  );
}
