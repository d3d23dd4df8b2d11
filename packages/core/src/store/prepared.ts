// Statements of the hot path: written with Kysely, compiled once, executed with fresh arguments. Without this, building
// the same SQL for every command would cost more than deciding it.
import { sql, type Compilable, type CompiledQuery, type Kysely, type RawBuilder } from 'kysely';
import type { Database } from './schema.ts';

/** Stands in a compiled query where an argument goes. */
class Slot<Args> {
  readonly name: keyof Args;

  constructor(name: keyof Args) {
    this.name = name;
  }
}

/** Names an argument while a query is built. */
export type Param<Args> = <K extends keyof Args>(name: K) => RawBuilder<Args[K]>;

export interface PreparedQuery<Args, Row> {
  readonly build: (db: Kysely<Database>, param: Param<Args>) => Compilable<Row>;
}

/**
 * Declares a statement with named arguments.
 *
 * @example
 * ```ts
 * const itemById = prepare<{ id: string }>()((db, p) => db.selectFrom('item').selectAll().where('id', '=', p('id')));
 * ```
 */
export function prepare<Args>(): <Row>(build: (db: Kysely<Database>, param: Param<Args>) => Compilable<Row>) => PreparedQuery<Args, Row> {
  return (build) => ({ build });
}

export interface BoundQuery<Args> {
  readonly sql: string;
  readonly bind: (args: Args) => unknown[];
}

/** Compiles for a dialect; done once per statement and database. */
export function compileQuery<Args, Row>(db: Kysely<Database>, query: PreparedQuery<Args, Row>): BoundQuery<Args> {
  const { sql: text, parameters }: CompiledQuery = query.build(db, (name) => sql`${new Slot<Args>(name)}`).compile();
  const values = parameters.map((parameter): ((args: Args) => unknown) => {
    if (!(parameter instanceof Slot)) return () => parameter;
    const { name }: Slot<Args> = parameter;
    return (args) => args[name];
  });
  return { sql: text, bind: (args) => values.map((value) => value(args)) };
}
