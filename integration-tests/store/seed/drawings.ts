interface Drawing {
  /** Colour the ground fades to. */
  ground: string
  /** SVG inside a 480 × 480 box. */
  shapes: string
}

/** Drawn by hand, so that the store needs neither network nor anybody's licence. */
export const drawings: Record<string, Drawing> = {
  "ridge-shell-jacket": {
    ground: "#cfe3ee",
    shapes: `<path d="M150 150 L206 108 Q240 132 274 108 L330 150 L372 296 L330 310 L312 236 V392 H168 V236 L150 310 L108 296Z" fill="#1f6f8b"/>
<path d="M206 108 Q240 70 274 108 Q240 140 206 108Z" fill="#16536a"/>
<path d="M240 128 V392" stroke="#f4a259" stroke-width="6"/>
<path d="M186 300 h36 M258 300 h36" stroke="#16536a" stroke-width="6" stroke-linecap="round"/>`,
  },
  "merino-tee": {
    ground: "#e7dcd0",
    shapes: `<path d="M164 132 L206 112 Q240 146 274 112 L316 132 L376 206 L334 240 L310 214 V388 H170 V214 L146 240 L104 206Z" fill="#7a5c4a"/>
<path d="M206 112 Q240 146 274 112" fill="none" stroke="#5c4437" stroke-width="8"/>`,
  },
  "down-vest": {
    ground: "#dfe7d3",
    shapes: `<path d="M172 124 L212 108 H268 L308 124 Q302 180 322 214 V388 H158 V214 Q178 180 172 124Z" fill="#5b7f3a"/>
<g stroke="#46632b" stroke-width="5"><path d="M160 232 H320"/><path d="M158 272 H322"/><path d="M158 312 H322"/><path d="M158 352 H322"/><path d="M172 190 H308"/></g>
<path d="M240 108 V388" stroke="#f1f5ec" stroke-width="5"/>`,
  },
  "hiking-socks": {
    ground: "#f1ddd3",
    shapes: `<path d="M170 96 H240 V268 Q240 296 266 314 L318 348 Q342 372 318 392 Q300 402 270 392 L190 352 Q166 338 168 300Z" fill="#b4532a"/>
<path d="M170 96 H240 V132 H170Z" fill="#f2c6ae"/><path d="M168 300 Q166 338 190 352 L206 360 Q196 320 204 292Z" fill="#8c3f1e"/>
<path d="M300 336 L318 348 Q342 372 318 392 Q300 402 286 397 Q312 372 300 336Z" fill="#8c3f1e"/>
<path d="M170 152 H240 M170 172 H240" stroke="#f2c6ae" stroke-width="5"/>`,
  },
  "trail-runner": {
    ground: "#d8e2f0",
    shapes: `<path d="M92 330 Q92 262 116 224 L170 236 Q196 280 252 290 L344 310 Q390 320 392 356 H96Z" fill="#e4572e"/>
<path d="M88 352 H396 Q398 386 372 388 H112 Q88 388 88 352Z" fill="#22303c"/>
<path d="M116 224 Q136 212 158 216 L170 236 Q148 244 116 224Z" fill="#b23c1b"/>
<g stroke="#fff4ee" stroke-width="7" stroke-linecap="round"><path d="M204 272 l18 -22"/><path d="M234 286 l18 -22"/><path d="M266 296 l16 -20"/></g>
<g fill="#22303c"><rect x="120" y="384" width="26" height="14"/><rect x="170" y="384" width="26" height="14"/><rect x="220" y="384" width="26" height="14"/><rect x="270" y="384" width="26" height="14"/><rect x="320" y="384" width="26" height="14"/></g>`,
  },
  "two-person-tent": {
    ground: "#d9e6da",
    shapes: `<path d="M240 128 L420 392 H60Z" fill="#4f772d"/><path d="M240 128 L420 392 H300Z" fill="#3b5c20"/>
<path d="M240 128 L292 392 H176Z" fill="#ecf39e"/><path d="M240 178 L262 392 H206Z" fill="#2b3a1a"/>
<path d="M60 392 L36 404 M420 392 L444 404" stroke="#6b7280" stroke-width="5"/>`,
  },
  "head-torch": {
    ground: "#dadde3",
    shapes: `<ellipse cx="240" cy="232" rx="150" ry="92" fill="none" stroke="#374151" stroke-width="30"/>
<ellipse cx="240" cy="232" rx="150" ry="92" fill="none" stroke="#f59e0b" stroke-width="6" stroke-dasharray="14 12"/>
<rect x="178" y="268" width="124" height="104" rx="26" fill="#1f2937"/><circle cx="240" cy="320" r="38" fill="#fde68a"/><circle cx="240" cy="320" r="20" fill="#ffffff"/>`,
  },
  "outlet-daypack": {
    ground: "#f3e6c8",
    shapes: `<path d="M198 118 Q198 82 240 82 Q282 82 282 118" fill="none" stroke="#7c5a12" stroke-width="14"/>
<path d="M152 168 Q152 108 240 108 Q328 108 328 168 V370 Q328 396 300 396 H180 Q152 396 152 370Z" fill="#c8871e"/>
<rect x="176" y="266" width="128" height="104" rx="16" fill="#a56c13"/><path d="M184 286 H296" stroke="#f3e6c8" stroke-width="6"/>
<path d="M152 200 H328" stroke="#7c5a12" stroke-width="6"/>
<g transform="rotate(14 330 130)"><rect x="290" y="104" width="86" height="46" rx="8" fill="#b91c1c"/><path d="M308 127 h50" stroke="#ffffff" stroke-width="9" stroke-linecap="round"/></g>`,
  },
  "oak-bench": {
    ground: "#ecdfcb",
    shapes: `<rect x="62" y="230" width="356" height="40" rx="6" fill="#b98345"/><path d="M76 243 H404 M90 256 H380" stroke="#8f6231" stroke-width="3"/>
<path d="M92 270 h30 l-10 128 h-22Z M358 270 h30 l2 128 h-22Z" fill="#9a6a35"/><rect x="112" y="318" width="256" height="18" fill="#8f6231"/>`,
  },
  "enamel-mug": {
    ground: "#dce8e6",
    shapes: `<path d="M138 178 H318 V352 Q318 394 276 394 H180 Q138 394 138 352Z" fill="#f8fafc"/>
<path d="M318 214 Q388 214 388 276 Q388 338 318 334" fill="none" stroke="#f8fafc" stroke-width="24"/>
<path d="M318 214 Q388 214 388 276 Q388 338 318 334" fill="none" stroke="#1d4e89" stroke-width="4"/>
<ellipse cx="228" cy="178" rx="90" ry="18" fill="#1d4e89"/><ellipse cx="228" cy="178" rx="78" ry="12" fill="#3b2416"/>
<path d="M170 318 l40 -62 l26 36 l18 -24 l34 50Z" fill="#2f6f5e"/>`,
  },
  "wool-blanket": {
    ground: "#e9e4dc",
    shapes: `<path d="M98 300 Q98 280 118 280 H362 Q382 280 382 300 V372 Q382 392 362 392 H118 Q98 392 98 372Z" fill="#b8a48a"/>
<path d="M110 220 Q110 202 128 202 H352 Q370 202 370 220 V282 H110Z" fill="#d8c7ad"/>
<path d="M122 148 Q122 130 140 130 H340 Q358 130 358 148 V204 H122Z" fill="#efe4d2"/>
<g stroke="#8d775a" stroke-width="5"><path d="M122 176 H358"/><path d="M110 252 H370"/><path d="M98 344 H382"/></g>
<g stroke="#8d775a" stroke-width="4"><path d="M120 392 v16 M150 392 v16 M180 392 v16 M210 392 v16 M240 392 v16 M270 392 v16 M300 392 v16 M330 392 v16 M360 392 v16"/></g>`,
  },
  "gps-watch": {
    ground: "#d5dbe6",
    shapes: `<path d="M196 60 H284 L296 160 H184Z M184 320 H296 L284 420 H196Z" fill="#111827"/>
<circle cx="240" cy="240" r="104" fill="#1f2937"/><circle cx="240" cy="240" r="84" fill="#0b1220"/>
<path d="M180 268 l32 -46 l22 26 l26 -44 l40 64" fill="none" stroke="#34d399" stroke-width="7" stroke-linejoin="round"/>
<path d="M240 170 v16 M240 294 v16 M170 240 h16 M294 240 h16" stroke="#94a3b8" stroke-width="5"/>
<rect x="340" y="226" width="18" height="28" rx="6" fill="#374151"/>`,
  },
}
