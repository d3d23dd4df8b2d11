// How much of a sheet is taken in.
export const mostRows = 10_000;
export const mostColumns = 200;
export const largestCell = 20_000;
export const largestSheetMb = 10;
