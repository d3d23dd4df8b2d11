// A form from its JSON Schema. RJSF draws it with our fields, those that are asked for; what is wrong is shown at a field
// once somebody left it, and everywhere once she tried to send.
import { useLanguage } from '@jinguo/console-kit';
import { notAsked, onlyAsked } from '@jinguo/core/plugin';
import { generateForm } from '@rjsf/antd';
import type { AttachmentView, Issue, JsonObject, LocalDate } from '@jinguo/core';
import type { RJSFSchema, ValidatorType } from '@rjsf/utils';
import { useMemo, useState } from 'react';
import { objectOf, propertiesOf } from '../schema/read.ts';
import { campaigns } from '../../campaigns.ts';
import { FormContext, type CampaignWidgets, type UnitOption } from './form-context.ts';
import { ArrayItemTemplate, ArrayTemplate } from './templates/array-template.tsx';
import { FieldTemplate } from './templates/field-template.tsx';
import { ObjectTemplate } from './templates/object-template.tsx';
import { toRjsf } from './to-rjsf.ts';
import { AttachmentsWidget } from './widgets/attachments-widget.tsx';
import { CampaignWidget, campaignWidgets } from './widgets/campaign-widget.tsx';
import { BankCardWidget, CreditCodeWidget, PhoneWidget } from './widgets/code-widget.tsx';
import { DateWidget } from './widgets/date-widget.tsx';
import { IdNumberWidget } from './widgets/id-number-widget.tsx';
import { MoneyWidget } from './widgets/money-widget.tsx';
import { PeopleWidget, PersonWidget } from './widgets/person-widget.tsx';
import { ChoiceWidget, ChoicesWidget, CountWidget, LineWidget, SignatureWidget, TagsWidget, TextareaWidget, TickWidget, UnitWidget } from './widgets/plain-widgets.tsx';
import { SignaturePad } from './widgets/signature-pad.tsx';
import { ShownWidget } from './widgets/shown-widget.tsx';
import { RateWidget } from './widgets/rate-widget.tsx';

type FormData = Readonly<Record<string, unknown>>;

const Form = generateForm<FormData, RJSFSchema>();

const widgets = {
  line: LineWidget, textarea: TextareaWidget, count: CountWidget, choice: ChoiceWidget, choices: ChoicesWidget, tick: TickWidget, tags: TagsWidget, unit: UnitWidget, signature: SignatureWidget,
  money: MoneyWidget, rate: RateWidget, date: DateWidget, idNumber: IdNumberWidget, creditCode: CreditCodeWidget, bankCard: BankCardWidget, phone: PhoneWidget,
  shown: ShownWidget, attachments: AttachmentsWidget, signaturePad: SignaturePad, person: PersonWidget, people: PeopleWidget, campaign: CampaignWidget,
};
const ownWidgets = campaignWidgets(campaigns);
const templates = { FieldTemplate, ObjectFieldTemplate: ObjectTemplate, ArrayFieldTemplate: ArrayTemplate, ArrayFieldItemTemplate: ArrayItemTemplate };

/** We check the data ourselves against the stored schema; RJSF only draws. */
const noCheck: ValidatorType<FormData, RJSFSchema> = {
  validateFormData: () => ({ errors: [], errorSchema: {} }),
  isValid: () => true,
  rawValidation: () => ({ errors: [] }),
};

export interface SchemaFormProps {
  readonly schema: JsonObject;
  readonly data: JsonObject;
  readonly onChange: (data: JsonObject) => void;
  readonly issues: readonly Issue[];
  /** Show every problem, also of fields nobody has been at. */
  readonly showAll: boolean;
  readonly today: LocalDate | undefined;
  readonly units?: readonly UnitOption[];
  readonly files?: readonly AttachmentView[];
  readonly signer?: string;
  /** In drawers: sections without numbers and frames. */
  readonly compact?: boolean;
  /** On the open pages, where nobody is signed in: whose files are sent. */
  readonly sendAs?: string;
  readonly idPrefix?: string;
  readonly drawnBy?: CampaignWidgets;
}

const none: readonly never[] = [];

export function SchemaForm(props: SchemaFormProps) {
  const { schema, data, onChange, issues, showAll, today, units = none, files = none, signer = '', compact = false, sendAs, idPrefix = 'form', drawnBy = ownWidgets } = props;
  const language = useLanguage();
  const unasked = [...notAsked(schema, data)].join(' ');
  const drawn = useMemo(() => toRjsf(without(schema, unasked), language), [schema, unasked, language]);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const shared = useMemo(() => {
    const shown = new Map(issues.filter((issue) => showAll || left.has(issue.path)).map((issue) => [issue.path, issue]));
    return {
      issueAt: (pointer: string) => shown.get(pointer),
      onLeave: (pointer: string) => setLeft((before) => (before.has(pointer) ? before : new Set([...before, pointer]))),
      today, units, files, signer, compact, sendAs, drawnBy,
    };
  }, [issues, showAll, left, today, units, files, signer, compact, sendAs, drawnBy]);
  return (
    <FormContext value={shared}>
      <Form
        idPrefix={idPrefix}
        tagName="div"
        schema={drawn.schema}
        uiSchema={drawn.uiSchema}
        formData={data}
        onChange={({ formData }) => onChange(onlyAsked(schema, objectOf(formData)))}
        validator={noCheck}
        noValidate
        noHtml5Validate
        showErrorList={false}
        widgets={widgets}
        templates={templates}
        // A box that must be ticked is a constant in the schema; ticking it is the person's to do.
        experimental_defaultFormStateBehavior={{ constAsDefaults: 'never', emptyObjectFields: 'populateRequiredDefaults' }}
      >
        <span hidden />
      </Form>
    </FormContext>
  );
}

/** The form without the fields that its data do not ask for. */
function without(schema: JsonObject, names: string): JsonObject {
  if (names === '') return schema;
  const out = new Set(names.split(' '));
  return { ...schema, properties: Object.fromEntries(Object.entries(propertiesOf(schema)).filter(([name]) => !out.has(name))) };
}
