// An object's fields: the whole form in sections, a group in its section, or one row of a table.
import type { ObjectFieldTemplateProps, ObjectFieldTemplatePropertyType } from '@rjsf/utils';
import type { Section } from '../../schema/read.ts';
import { useFormShared } from '../form-context.ts';
import { sectionId } from '../section-id.ts';
import styles from '../schema-form.module.css';

export function ObjectTemplate({ properties, uiSchema, fieldPathId, description }: ObjectFieldTemplateProps) {
  const { compact } = useFormShared();
  const contentOf = (name: string) => properties.find((one) => one.name === name)?.content;
  if (uiSchema?.['ui:options']?.['row'] === true) return <div className={styles['cells']}>{properties.map((one) => one.content)}</div>;
  const sections = readSections(uiSchema?.['ui:options']?.['sections'], properties);
  if (fieldPathId.path.length > 0 || sections === undefined) {
    return (
      <div className={styles['group']}>
        {description === undefined || description === '' ? null : <p className={styles['hint']}>{description}</p>}
        <div className={styles['grid']}>{properties.map((one) => one.content)}</div>
      </div>
    );
  }
  const Title = compact ? 'h3' : 'h2';
  return (
    <div className={compact ? styles['plainSections'] : styles['sections']}>
      {sections.map((section, index) => (
        <section key={section.title} id={sectionId(index)} className={styles['section']}>
          {section.title === '' ? null : <Title className={styles['sectionTitle']}>{compact ? null : <span className={`${styles['sectionNumber']} figures`}>{index + 1}</span>}{section.title}</Title>}
          <div className={styles['grid']}>{section.fields.map(contentOf)}</div>
        </section>
      ))}
    </div>
  );
}

function readSections(value: unknown, properties: readonly ObjectFieldTemplatePropertyType[]): readonly Section[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const names = new Set(properties.map((one) => one.name));
  return value.filter(isSection).map((one) => ({ title: one.title, fields: one.fields.filter((name) => names.has(name)) }));
}

function isSection(value: unknown): value is Section {
  return typeof value === 'object' && value !== null && 'title' in value && 'fields' in value && Array.isArray(value.fields);
}
