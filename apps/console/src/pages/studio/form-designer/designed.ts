// What every part of the designer is given: the form at hand and the way to change it.
import type { FormSpec } from '@jinguo/core/plugin';
import type { DraftTabProps } from '../editor/tabs.tsx';

export interface Designed {
  readonly definition: DraftTabProps['draft']['definition'];
  readonly form: string;
  readonly spec: FormSpec;
  readonly edit: DraftTabProps['edit'];
}
