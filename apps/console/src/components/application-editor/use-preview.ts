// Asks the server, while a form is being filled, what submitting it would meet: what it computes, which rules it breaks.
import type { Finding } from '@jinguo/core/plugin';
import type { JsonObject, LocalText, Json, Preview } from '@jinguo/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { isObject, withoutEmpty } from '../schema/read.ts';

const restMs = 700;

export interface ComputedField {
  readonly name: string;
  readonly title: LocalText;
  readonly type: string;
  readonly unit: string | null;
  readonly value: Json;
}

export interface Looked {
  readonly findings: readonly Finding[];
  /** The definition's named fields that are computed, with their titles. */
  readonly fields: readonly ComputedField[];
}

/** `ready` holds it back until the form is complete by its own schema; `beside`: what is asked with it and stands outside it. */
export function usePreview(form: JsonObject, ask: (form: JsonObject) => Promise<Preview>, ready: boolean, beside: readonly string[] = []): { readonly looked: Looked | undefined; readonly asking: boolean } {
  const text = JSON.stringify([withoutEmpty(form), beside]);
  const [rested, setRested] = useState(text);
  useEffect(() => {
    const later = setTimeout(() => setRested(text), restMs);
    return () => clearTimeout(later);
  }, [text]);
  const query = useQuery({
    queryKey: ['preview', rested],
    queryFn: async (): Promise<Looked> => {
      const answer = await ask(withoutEmpty(form));
      return { findings: answer.issues, fields: fieldsIn(answer) };
    },
    enabled: ready && rested === text,
    staleTime: 60_000,
    retry: false,
    placeholderData: (before) => before,
  });
  return { looked: ready ? query.data : undefined, asking: ready && (query.isFetching || rested !== text) };
}

function fieldsIn(answer: object): readonly ComputedField[] {
  const fields: unknown = Reflect.get(answer, 'fields');
  return Array.isArray(fields) ? fields.filter(isField) : [];
}

function isField(value: unknown): value is ComputedField {
  return isObject(value) && typeof value['name'] === 'string' && isObject(value['title']) && value['value'] !== undefined && value['value'] !== null;
}
