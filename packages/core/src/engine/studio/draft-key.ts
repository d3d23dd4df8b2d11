/** The name under which an item keeps which draft it asks for, see `keys` of a workflow. */
export const draftKey = 'definitionDraft';
