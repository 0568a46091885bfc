function e(e){let t=Math.max(0,...[...e.matchAll(/`+/g)].map(([e])=>e.length)),n="`".repeat(Math.max(3,t+1));return`${n}\n${e}${e.endsWith(`
`)?``:`
`}${n}\n`}function t(e,t){if(n(e)<=t)return e;let i=e.split(`
`),a=[],o=200;for(let e of i){if(o+=n(e)+1,o>t)break;a.push(e)}return`${a.join(`
`)}\n${r(a)}\n${i.length-a.length} more lines were left out.\n`}function n(e){return new TextEncoder().encode(e).length}function r(e){let t=``;for(let n of e){let e=/^`{3,}$/.exec(n)?.[0];e!==void 0&&(t===``?t=e:e.length>=t.length&&(t=``))}return t===``?``:`${t}\n`}export{t as n,e as t};