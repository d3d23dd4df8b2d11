import { chromium } from 'playwright-core';
const url='http://127.0.0.1:4872';
const b=await chromium.launch({executablePath:'/usr/bin/chromium'});
const as=async(who,w=1440,h=1000)=>{const c=await b.newContext({viewport:{width:w,height:h},locale:'zh-CN'});const r=await c.request.post(url+'/trpc/session.login',{headers:{origin:url,'content-type':'application/json'},data:{username:who,password:'Jinguo-2022'}});if(r.status()!==200)console.log(who,r.status(),await r.text());return c;};
const post=async(c,p,data)=>{const r=await c.request.post(url+'/trpc/'+p,{headers:{origin:url,'content-type':'application/json'},data});const j=await r.json();if(r.status()!==200)console.log(p,JSON.stringify(j).slice(0,600));return j.result?.data;};
const v=await as('yumf');
const me=await (await v.request.get(url+'/trpc/session.me')).json();
const unit=me.result.data.person?.posts?.[0]?.unit ?? me.result.data.posts?.[0]?.unit; console.log(unit, JSON.stringify(me).slice(0,300));
const started=await post(v,'item.start',{workflow:'family-spirit',key:'zz-sign-up-2',unit,form:{name:'家风故事会',orgUnit:unit,heldOn:'2022-10-10',place:'文化礼堂',headcount:20,purpose:'讲家风故事，传好家训。',budget:50000,safety:'专人负责秩序和用电安全。',brand:'nanhu',signsUp:true}});
console.log(started);
const t=await as('caiyx');
if(started){
const item=await (await t.request.get(url+'/trpc/item.get?input='+encodeURIComponent(JSON.stringify({itemId:started.itemId})))).json();
console.log(item.result?.data?.stage, item.result?.data?.version, JSON.stringify(item.error??'').slice(0,200));
console.log(await post(t,'item.act',{itemId:started.itemId,action:'approve',seenVersion:started.version,key:'zz-approve-1'}));
}
for (const [w,h] of [[1440,1000],[390,844]]) {
  if(started){const c=await as('yumf',w,h);const p=await c.newPage();await p.goto(url+'/items/'+started.itemId);await p.waitForTimeout(3500);
  const bt=p.getByRole('button',{name:/登记|报名|已办/}).first();
  console.log(await p.getByRole('button').allInnerTexts());
  await p.screenshot({path:`/tmp/w/su-${w}.png`,fullPage:w===1440});}
  const g=await as('gumh',w,h);const p2=await g.newPage();await p2.goto(url+'/documents');await p2.waitForTimeout(3500);await p2.screenshot({path:`/tmp/w/doc-${w}.png`});
}
await b.close();
