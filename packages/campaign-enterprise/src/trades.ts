// Trades that mentors, starters and live hosts are in, by which the one is matched with the other.
export const trades = [{ value: 'farm', zh: '农业', en: 'Farming' }, { value: 'shop', zh: '电商', en: 'Online trade' }, { value: 'craft', zh: '文创手工', en: 'Craft' }, { value: 'service', zh: '家政服务', en: 'Housekeeping' }, { value: 'guest', zh: '民宿', en: 'Guest houses' }] as const;
