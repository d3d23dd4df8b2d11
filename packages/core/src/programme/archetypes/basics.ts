// What every archetype asks of a programme, and what it makes of it: one item workflow with its sheet.
import type { JsonObject, LocalText } from '../../definition/text.ts';
import type { FormSpec, WorkflowDefinitionInput } from '../../definition/workflow-definition.ts';
import type { NamedContributions, Programme, WorkflowContribution } from '../../plugin/contributions.ts';
import { itemWorkflow, type ItemWorkflow } from '../item-workflow.ts';
import { sheetOf } from '../sheet.ts';

/** What every archetype is told. */
export interface Basics {
  readonly campaign: string;
  /** Catalogue code, e.g. SY05. */
  readonly code: string;
  /** Name of its workflow, e.g. theme-education. */
  readonly name: string;
  readonly title: LocalText;
  /** Who issues its papers. */
  readonly issuer: string;
  /** Telephone, address and e-mail on notices of single items, as a lead finds them at first; see `contactsParameter`. */
  readonly contacts?: readonly string[];
  /** The level of the unit an item belongs to. Default: village. */
  readonly level?: 'village' | 'town' | 'district';
  readonly startedBy?: WorkflowDefinitionInput['startedBy'];
  /** What lists call an item; personal data masked. Default: the field `name` of its first form. */
  readonly itemTitle?: (data: JsonObject) => string;
  readonly keys?: WorkflowContribution['keys'];
  /** What its computes and rules read of other items. */
  readonly reads?: WorkflowContribution['reads'];
  readonly fields?: WorkflowDefinitionInput['fields'];
  /** Numbers its rules go by, which a lead may change; those of the archetype's names replace its. */
  readonly parameters?: WorkflowDefinitionInput['parameters'];
  /** Checks, computes, papers, figures and ledgers of the programme's own; those of the archetype's names replace its. */
  readonly own?: NamedContributions;
}

/** What an archetype has made and its programme is put together from. */
export interface Made {
  /** The first form: its sheet is the import template. */
  readonly form: FormSpec;
  /** Field of it that names the unit. */
  readonly unitField?: string;
  readonly workflow: Omit<ItemWorkflow, 'campaign' | 'code' | 'workflow' | 'title' | 'startedBy'> & { readonly startedBy?: WorkflowDefinitionInput['startedBy'] };
  readonly itemTitle: (data: JsonObject) => string;
  readonly examples?: WorkflowContribution['examples'];
  readonly given?: NamedContributions;
  readonly more?: readonly WorkflowContribution[];
}

/** A programme of one item workflow; what it contributes itself goes over what the archetype gives. */
export function programmeOf(basics: Basics, made: Made): Programme {
  const { campaign, code, name, title, own = {} } = basics;
  const { given = {}, workflow } = made;
  const definition = itemWorkflow({
    ...workflow,
    campaign, code, workflow: name, title,
    ...(basics.level === undefined ? {} : { level: basics.level }),
    startedBy: basics.startedBy ?? workflow.startedBy ?? [{ role: 'villageOfficer' }, { role: 'townOfficer' }, { role: 'districtClerk' }],
    ...(workflow.parameters === undefined && basics.parameters === undefined ? {} : { parameters: { ...workflow.parameters, ...basics.parameters } }),
    fields: { ...workflow.fields, ...basics.fields },
  });
  return {
    code,
    title,
    workflows: [{ definition, itemTitle: basics.itemTitle ?? made.itemTitle, ...(basics.keys === undefined ? {} : { keys: basics.keys }), ...(basics.reads === undefined ? {} : { reads: basics.reads }), ...(made.examples === undefined ? {} : { examples: made.examples }) }, ...(made.more ?? [])],
    figures: { ...given.figures, ...own.figures },
    ledgers: { ...given.ledgers, ...own.ledgers },
    checks: { ...given.checks, ...own.checks },
    computes: { ...given.computes, ...own.computes },
    papers: { ...given.papers, ...own.papers },
    imports: [sheetOf({ workflow: name, form: made.form, unitField: made.unitField ?? 'orgUnit' })],
  };
}
