// The OpenAPI 3.1 document of the API for machine clients, made from the table of operations: it cannot tell another story
// than the routes.
import { z } from 'zod';
import { operations, type Operation } from './operations.ts';
import { attachment, refused, webhookBody } from './schemas.ts';

export type Node = { readonly [name: string]: unknown };

export interface OpenApiDocument {
  readonly openapi: '3.1.0';
  readonly info: Node;
  readonly servers: readonly Node[];
  readonly security: readonly Node[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Node>>>>;
  readonly webhooks: Readonly<Record<string, Node>>;
  readonly components: { readonly schemas: Node; readonly securitySchemes: Node; readonly responses: Node };
}

export function openApiDocument(publicUrl: URL | undefined): OpenApiDocument {
  const paths: Record<string, Record<string, Node>> = {};
  for (const operation of operations) paths[operation.path] = { ...paths[operation.path], [operation.method]: operationOf(operation) };
  return {
    openapi: '3.1.0',
    info: {
      title: '巾帼行动台 Jinguo', version: '1',
      description: 'For programs of other offices. A token acts as an account made for the client and sees and does what that account may. Every command carries an Idempotency-Key: sent again with the same key it answers what it answered first. Dates are calendar dates in Asia/Shanghai, instants UTC, money integer fen.',
      license: { name: 'MIT' },
    },
    servers: [{ url: `${publicUrl?.origin ?? ''}/api/v1` }],
    security: [{ token: [] }],
    paths: { ...paths, '/files': { put: putFile }, '/files/{id}': { get: getFile } },
    webhooks: { itemMoved: { post: webhook } },
    components: {
      schemas: { Refused: schemaOf(refused, 'output') },
      securitySchemes: { token: { type: 'http', scheme: 'bearer', description: 'jinguo user token <username> --name <what for>: printed once, valid for the days given, ended by --revoke.' } },
      responses: { Refused: { description: '未受理：代码、双语原因、由谁处理 · Refused: a code, the reason in both languages, who acts next', content: json({ $ref: '#/components/schemas/Refused' }) } },
    },
  };
}

const idInPath = { name: 'id', in: 'path', required: true, schema: { type: 'string' } };
const refusals = { default: { $ref: '#/components/responses/Refused' } };

function operationOf({ name, method, path, title, takes, answers }: Operation): Node {
  const keyHeader = { name: 'Idempotency-Key', in: 'header', required: true, schema: { type: 'string', minLength: 8, maxLength: 80 }, description: 'The same for every attempt of one command.' };
  const parameters = [...(path.includes('{id}') ? [idInPath] : []), ...(method === 'post' ? [keyHeader] : queryParameters(takes))];
  return {
    operationId: name, summary: `${title.zh} · ${title.en}`, ...(parameters.length === 0 ? {} : { parameters }),
    ...(method === 'post' && takes !== undefined ? { requestBody: { required: true, content: json(schemaOf(takes, 'input')) } } : {}),
    responses: { 200: { description: 'Done.', content: json(schemaOf(answers, 'output')) }, ...refusals },
  };
}

function queryParameters(takes: z.ZodType | undefined): readonly Node[] {
  if (takes === undefined) return [];
  const { properties = {}, required = [] } = z.object({ properties: z.record(z.string(), z.record(z.string(), z.unknown())).optional(), required: z.array(z.string()).optional() }).parse(schemaOf(takes, 'input'));
  return Object.entries(properties).map(([name, { description, ...schema }]) => ({ name, in: 'query', required: required.includes(name), schema, ...(description === undefined ? {} : { description }) }));
}

const nameInQuery = { name: 'name', in: 'query', required: true, schema: { type: 'string', maxLength: 300 }, description: 'The file’s name.' };
const putFile: Node = {
  operationId: 'putFile', summary: '上传文件：字节即请求正文，至多10 MB · Put a file: its bytes are the body, at most 10 MB', parameters: [nameInQuery],
  requestBody: { required: true, content: { 'application/octet-stream': {} } },
  responses: { 201: { description: 'Kept. Its id goes into a form’s field of files.', content: json(schemaOf(attachment, 'output')) }, ...refusals },
};
const getFile: Node = { operationId: 'getFile', summary: '下载文件 · Get a file', parameters: [idInPath], responses: { 200: { description: 'Its bytes.', content: { 'application/octet-stream': {} } }, ...refusals } };

const header = (name: string, description: string) => ({ name, in: 'header', required: true, schema: { type: 'string' }, description });
const webhook: Node = {
  operationId: 'itemMoved', summary: '办件有进展：经签名的调用 · An item has moved: a signed call',
  description: 'Sent where a workflow asks for it, to endpoints the administrator configured, at least once under one key. docs/outbox.md has a receiver’s check, which the tests run.',
  parameters: [
    header('Idempotency-Key', 'As `key` in the body.'), header('Jinguo-Key-Id', 'Which secret signed.'), header('Jinguo-Timestamp', 'Unix seconds; refuse what is older than five minutes.'),
    header('Jinguo-Signature', '`v1=` and the hex HMAC-SHA256 of `<timestamp>.<body>` under that secret.'),
  ],
  requestBody: { required: true, content: json(schemaOf(webhookBody, 'output')) },
  responses: { '2XX': { description: 'Kept. Anything else is tried again with longer and longer waits.' } },
};

function json(schema: Node): Node {
  return { 'application/json': { schema } };
}

/** What JSON Schema cannot say (free-form JSON) is an object there. */
function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Node {
  const { $schema, ...rest } = z.toJSONSchema(schema, {
    io, unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema instanceof z.ZodCustom) jsonSchema.type = 'object';
    },
  });
  return $schema === undefined ? rest : { ...rest };
}
