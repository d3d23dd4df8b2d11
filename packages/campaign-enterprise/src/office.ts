// Who issues this campaign's papers.
export const issuer = '嘉兴市南湖区妇女联合会';
