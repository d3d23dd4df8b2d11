// A form's field of files: their ids stand in the form.
import type { WidgetProps } from '@rjsf/utils';
import { useFormShared } from '../form-context.ts';
import { FilesInput } from './files-input.tsx';

export function AttachmentsWidget(props: WidgetProps) {
  const { files, sendAs } = useFormShared();
  const value: unknown = props.value;
  const ids = Array.isArray(value) ? value.map(String) : [];
  return <FilesInput ids={ids} files={files} id={props.id} label={props.label} sendAs={sendAs} onChange={props.onChange} />;
}
