// What a form's fields share: which problems to show where, and the parts of the world some widgets ask for.
import type { AttachmentView, Issue, LocalDate } from '@jinguo/core';
import type { FieldProps } from '@jinguo/console-kit';
import { createContext, useContext, type ComponentType } from 'react';

export type CampaignWidgets = ReadonlyMap<string, ComponentType<FieldProps>>;

export interface UnitOption {
  readonly id: string;
  readonly name: string;
}

export interface FormShared {
  /** The problem to show at a JSON pointer, if any. */
  readonly issueAt: (pointer: string) => Issue | undefined;
  /** Said when somebody leaves a field: from then on its problems are shown. */
  readonly onLeave: (pointer: string) => void;
  readonly today: LocalDate | undefined;
  /** Units to choose from. */
  readonly units: readonly UnitOption[];
  /** Files already known by name. */
  readonly files: readonly AttachmentView[];
  readonly signer: string;
  readonly compact: boolean;
  /** On the open pages: whose files they are, as a part of the address. */
  readonly sendAs: string | undefined;
  /** Fields that campaigns draw themselves, by `<plugin>.<name>`. */
  readonly drawnBy: CampaignWidgets;
}

const nothing: FormShared = { issueAt: () => undefined, onLeave: () => undefined, today: undefined, units: [], files: [], signer: '', compact: false, sendAs: undefined, drawnBy: new Map() };

export const FormContext = createContext<FormShared>(nothing);

export function useFormShared(): FormShared {
  return useContext(FormContext);
}

/** `['a', 0, 'b']` → `/a/0/b` */
export function pointerOf(path: readonly (string | number)[]): string {
  return path.map((part) => `/${part}`).join('');
}

/** The id of the sentence that says what is wrong with a field. */
export function issueId(fieldId: string): string {
  return `${fieldId}__issue`;
}
