// Who issues this campaign's papers.
export const issuer = '嘉兴市南湖区妇女联合会';

/** 发文机关代字 of its document numbers. */
export const letters = '南妇';
