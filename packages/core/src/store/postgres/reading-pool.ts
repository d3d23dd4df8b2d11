// The pool queries are read on, whose errors are the typed ones already: a reader knows nothing of PostgreSQL's codes.
import type { PostgresPool, PostgresPoolClient } from 'kysely';
import type { Pool, PoolClient } from 'pg';
import { storageError } from './storage-error.ts';

export function readingPool(pool: Pool): PostgresPool {
  return {
    options: {},
    end: () => pool.end(),
    async connect() {
      try {
        return lent(await pool.connect());
      } catch (error) {
        throw storageError(error);
      }
    },
  };
}

function lent(client: PoolClient): PostgresPoolClient {
  const query = async (...given: Parameters<PoolClient['query']>) => {
    try {
      return await client.query(...given);
    } catch (error) {
      throw storageError(error);
    }
  };
  return new Proxy<PostgresPoolClient>(client, { get: (target, name) => (name === 'query' ? query : Reflect.get(target, name)) });
}
