// What a person may start, for which units and in which open batch.
import type { LocalText } from '../../definition/text.ts';
import type { Person } from '../../people/post.ts';
import { placeOf, type OrgUnit } from '../../people/org-unit.ts';
import type { Plugin } from '../../plugin/contributions.ts';
import { shownCampaigns } from '../../plugin/shown-under.ts';
import type { LoadedWorkflow } from '../../plugin/registry.ts';
import { openBatches } from '../../store/queries/open-batches.ts';
import { stoppedWorkflows } from '../../store/queries/plugin-switches.ts';
import type { EngineParts } from '../parts.ts';
import { closedFields, schemaWithout } from '../../definition/field-access.ts';
import { levelOf } from '../command/new-item.ts';
import { scansAskedOf } from '../command/on-behalf.ts';
import { startingPost, startsForHerself } from '../command/start.ts';
import type { FirstForm, ProgrammeView } from '../views.ts';

export async function programmes(parts: EngineParts, person: Person): Promise<readonly ProgrammeView[]> {
  const stopped = await stoppedWorkflows(parts.store.read);
  const views = await Promise.all(parts.registry.workflows().map((workflow) => programme(parts, person, workflow)));
  const backstage = backstageOf(parts);
  return views.map((view) => (stopped.has(view.workflow) || backstage.has(view.campaign) ? { ...view, mayStart: false, backstage: backstage.has(view.campaign) } : view));
}

/** Plugins whose workflows are not offered: they are asked for from elsewhere. */
export function backstageOf(parts: Pick<EngineParts, 'registry'>): ReadonlySet<string> {
  return new Set(parts.registry.plugins.flatMap((one) => (one.backstage === true ? [one.name] : [])));
}

async function programme(parts: EngineParts, person: Person, workflow: LoadedWorkflow): Promise<ProgrammeView> {
  const { definition } = workflow.compiled;
  const units = unitsFor(parts, person, workflow);
  const batches = definition.batchOf === undefined ? [] : await openBatches(parts.store.read, { workflow: definition.batchOf, stages: definition.startsDuring ?? collecting(parts, definition.batchOf) });
  return {
    campaign: definition.campaign,
    campaignTitle: campaignTitle(parts, definition.workflow),
    workflow: definition.workflow,
    code: definition.code,
    title: definition.title,
    isBatch: definition.form === 'batch',
    backstage: false,
    stages: definition.stages.map(({ id, title }) => ({ id, title })),
    mayStart: units.length > 0 && (definition.batchOf === undefined || batches.length > 0),
    openBatches: batches,
    units: units.map((unit) => ({ id: unit.id, name: unit.zh, ...ownForm(parts, workflow, { person, unit: unit.id }) })),
    form: firstFormOf(workflow, person),
  };
}

/** Where the unit's town has a version of its own. */
function ownForm(parts: EngineParts, workflow: LoadedWorkflow, { person, unit }: { readonly person: Person; readonly unit: string }): { readonly form?: FirstForm } {
  const own = parts.registry.inForceAt(workflow.definition.workflow, placeOf(parts.units, unit).town);
  return own === undefined || own.hash === workflow.hash ? {} : { form: firstFormOf(own, person) };
}

function firstFormOf(workflow: LoadedWorkflow, person: Person): FirstForm {
  const { definition, stages } = workflow.compiled;
  const name = stages.get(definition.start)?.form ?? '';
  const form = definition.forms[name];
  return { name, title: form?.title ?? definition.title, schema: schemaWithout(form?.schema ?? {}, closedFields(stages.get(definition.start) ?? {}, name)), scans: scansAskedOf(workflow, person.posts.length === 0) ?? null };
}

function unitsFor(parts: EngineParts, person: Person, workflow: LoadedWorkflow): readonly OrgUnit[] {
  const self = startsForHerself(workflow) && person.posts.length === 0;
  return [...parts.units.values()].filter((unit) => unit.level === levelOf(workflow) && (self || startingPost(parts, workflow, person, unit.id) !== undefined));
}

function collecting(parts: EngineParts, workflow: string): readonly string[] {
  return parts.registry.current(workflow)?.compiled.definition.stages.filter((stage) => stage.kind === 'collect').map((stage) => stage.id) ?? [];
}

export function campaignTitle(parts: Pick<EngineParts, 'registry'>, workflow: string): LocalText {
  const brings = (plugin: Plugin) => [plugin, ...(plugin.programmes ?? [])].some(({ workflows }) => workflows.some((contribution) => contribution.definition.workflow === workflow));
  return shownCampaigns(parts.registry.plugins).find(({ plugins }) => plugins.some(brings))?.head.title ?? { zh: '', en: '' };
}
