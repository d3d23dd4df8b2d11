// What the studio's screens share with the server: a lead's edits, made at once where she makes them. Pure, and without a node
// module; what the server answers stands.
export { applyEdits } from './definition/edits/apply.ts';
