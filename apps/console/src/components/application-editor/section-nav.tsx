// The form's sections as a list to jump by; each says whether something is left to do in it.
import type { Issue, JsonObject } from '@jinguo/core';
import { sectionId } from '../schema-form/section-id.ts';
import { contentOf, type Section } from '../schema/read.ts';
import styles from './application-editor.module.css';
import { useEditorText } from './messages.ts';

export interface SectionNavProps {
  readonly sections: readonly Section[];
  readonly issues: readonly Issue[];
  readonly data: JsonObject;
}

export function SectionNav({ sections, issues, data }: SectionNavProps) {
  const text = useEditorText();
  const filled = contentOf(data);
  return (
    <nav className={styles['nav']} aria-label={text('sections')}>
      <ol>
        {sections.map((section, index) => {
          const wrong = issues.filter((issue) => section.fields.some((name) => issue.path === `/${name}` || issue.path.startsWith(`/${name}/`))).length;
          const begun = section.fields.some((name) => Object.hasOwn(filled, name));
          return (
            <li key={section.title}>
              <a href={`#${sectionId(index)}`} className={wrong > 0 ? styles['navWrong'] : begun ? styles['navBegun'] : styles['navEmpty']}>
                <span className={`${styles['navDot']} figures`}>{index + 1}</span>
                {section.title}
                {wrong > 0 ? <span className={`${styles['navCount']} figures`}>{wrong}</span> : null}
              </a>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
