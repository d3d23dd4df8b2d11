// Fields of a definition's forms that settings may name.
import { objectOf, propertiesOf, textOf, widgetOf } from '../../../components/schema/read.ts';
import type { Definition } from './stage-of.ts';

export interface FormField {
  /** `form.field` */
  readonly path: string;
  readonly title: string;
}

/** Fields that hold a person, or a list of people. */
export function peopleFields(definition: Definition): readonly FormField[] {
  return fieldsWhere(definition, (schema) => ['person', 'people', 'persons'].includes(widgetOf(schema)) || widgetOf(objectOf(schema['items'])) === 'person');
}

/** Declared date fields, by which a stage's time may end. */
export function dateFields({ fields }: Definition): readonly { readonly name: string; readonly title: { readonly zh: string; readonly en: string } }[] {
  return Object.entries(fields).flatMap(([name, { type, title }]) => (type === 'date' ? [{ name, title }] : []));
}

function fieldsWhere({ forms }: Definition, wanted: (schema: ReturnType<typeof objectOf>) => boolean): readonly FormField[] {
  return Object.entries(forms).flatMap(([form, { schema }]) =>
    Object.entries(propertiesOf(schema)).flatMap(([field, one]) => (wanted(one) ? [{ path: `${form}.${field}`, title: textOf(one['title']) || field }] : [])),
  );
}
