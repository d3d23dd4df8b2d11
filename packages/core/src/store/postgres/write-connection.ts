// The one connection a process writes on. Opened when first needed and again after it was lost; its statements are prepared
// under names, which live as long as it does.
import { Kysely, PostgresDialect, type PostgresPoolClient } from 'kysely';
import { Client, type ClientConfig, type QueryResult } from 'pg';
import type { At } from '../crash-points.ts';
import { Kept } from '../kept.ts';
import { compileQuery, type BoundQuery, type PreparedQuery } from '../prepared.ts';
import type { Database } from '../schema.ts';
import type { Wake, WriteTx } from '../store.ts';
import { putSearch } from './search.ts';

export class WriteConnection {
  readonly #config: ClientConfig;
  readonly #statements: Statements;
  #client: Client | undefined;
  #plan: (wake: Wake) => Promise<void> = () => Promise.resolve();
  readonly tx: WriteTx;

  constructor(config: ClientConfig, statements: Statements, at: At) {
    this.#config = config;
    this.#statements = statements;
    const run: WriteTx['run'] = async (query, args) => {
      const { name, sql, bind } = this.#statements.of(query);
      const { rows }: QueryResult<never> = await (await this.client()).query({ name, text: sql, values: bind(args) });
      return rows;
    };
    const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool: { connect: () => this.#lend(), end: () => Promise.resolve(), options: {} } }) });
    this.tx = { run, db, putSearch: (row) => putSearch(run, row), plan: (wake) => this.#plan(wake), kept: new Kept(), at };
  }

  /** Has every timer and effect written from now on make its job. */
  planWith(plan: (wake: Wake) => Promise<void>): void {
    this.#plan = plan;
  }

  /** The open connection. @throws what pg throws when the server cannot be reached. */
  async client(): Promise<Client> {
    if (this.#client !== undefined) return this.#client;
    const client = new Client(this.#config);
    // A connection lost while nobody uses it is noticed here; the next piece of work opens another.
    client.on('error', () => this.#forget(client));
    client.on('end', () => this.#forget(client));
    await client.connect();
    this.#client = client;
    return client;
  }

  /** Gives a connection up, whatever state it is in. */
  async discard(): Promise<void> {
    const client = this.#client;
    this.#client = undefined;
    await client?.end().catch(() => undefined);
  }

  #forget(client: Client): void {
    if (this.#client === client) this.#client = undefined;
  }

  async #lend(): Promise<PostgresPoolClient> {
    const client = await this.client();
    const lent: Pick<PostgresPoolClient, 'query' | 'release'> = { query: client.query.bind(client), release: () => undefined };
    return lent;
  }
}

class NamedQuery<Args> implements BoundQuery<Args> {
  readonly name: string;
  readonly sql: string;
  readonly bind: (args: Args) => unknown[];

  constructor(name: string, { sql, bind }: BoundQuery<Args>) {
    this.name = name;
    this.sql = sql;
    this.bind = bind;
  }
}

/** Statements compiled once, each under a name of its own. */
export class Statements {
  readonly #db: Kysely<Database>;
  readonly #known = new WeakMap<object, unknown>();
  #count = 0;

  constructor(db: Kysely<Database>) {
    this.#db = db;
  }

  of<Args, Row>(query: PreparedQuery<Args, Row>): NamedQuery<Args> {
    const known = this.#known.get(query);
    if (known instanceof NamedQuery) return known;
    const made = new NamedQuery(`s${(this.#count += 1)}`, compileQuery(this.#db, query));
    this.#known.set(query, made);
    return made;
  }
}
