// For a field that is there to be typed into at once, as the only thing a dialogue asks: given as its ref, it takes the
// cursor when it appears, and at no later drawing.

export function takeFocus(field: { readonly focus: () => void } | null): void {
  field?.focus();
}
