// The session cookie: out of reach of scripts, sent by this site's own pages only, gone with the browser.
import type { Request, Response } from 'express';

export interface SessionCookie {
  readonly read: (req: Request) => string | undefined;
  readonly write: (res: Response, secret: string) => void;
  readonly clear: (res: Response) => void;
}

/** With https the name takes the `__Host-` prefix: browsers then accept it from this host alone, Secure and for `/`. */
export function sessionCookie(https: boolean): SessionCookie {
  const name = https ? '__Host-jinguo' : 'jinguo';
  const flags = { httpOnly: true, sameSite: 'strict', secure: https, path: '/' } as const;
  return {
    read: (req) => valueIn(req.headers.cookie ?? '', name),
    write: (res, secret) => {
      res.cookie(name, secret, flags);
    },
    clear: (res) => {
      res.clearCookie(name, flags);
    },
  };
}

function valueIn(header: string, name: string): string | undefined {
  const found = header.split(';').map((part) => part.trim()).find((part) => part.startsWith(`${name}=`));
  const value = found?.slice(name.length + 1);
  return value !== undefined && /^[\w-]{43}$/u.test(value) ? value : undefined;
}
