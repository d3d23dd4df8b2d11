// Databases of a test file's own on the run's PostgreSQL, cloned from its migrated template.
import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { inject } from 'vitest';
import { template } from './postgres-server.ts';

const base = inject('postgres');

export function urlOf(name: string): string {
  return `${base}/${name}`;
}

/** A new database; answers its name. */
export async function clone(): Promise<string> {
  const name = `kit_${randomBytes(8).toString('hex')}`;
  await asAdmin(`create database ${name} template ${template}`);
  return name;
}

export function drop(name: string): Promise<void> {
  return asAdmin(`drop database ${name} with (force)`);
}

export async function connect(name: string): Promise<Client> {
  const client = new Client({ connectionString: urlOf(name) });
  await client.connect();
  return client;
}

async function asAdmin(statement: string): Promise<void> {
  const client = await connect('postgres');
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
