// The congress as a package: what other helpers and the server take from it. Re-exports only.
export * from './count/types.ts';
