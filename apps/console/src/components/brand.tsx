// The mark of the console: a kerchief's fold, which is also the first character of its name.
export function BrandMark({ size = 32 }: { readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="8" fill="#b8142c" />
      <path d="M9 10.5h14v9.2a2 2 0 0 1-2 2h-1.2M9 10.5v11.2M16 6v20" fill="none" stroke="#fff" strokeWidth="2.6" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}
