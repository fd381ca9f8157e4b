### Travel and coming back to France.

## Verdict lines: the first line of an answer about travel.
## $destination (id of the fact's value, or None): schengen, outside_schengen, france_return, inside_france, overseas_france

# $destination
travel-yes = <b>{ $destination ->
    [schengen] Yes, you can travel to other Schengen countries.
    [france_return] Yes, you can come back to France.
    [outside_schengen] Yes, you can travel outside the Schengen area and come back.
    [inside_france] Yes, you can travel inside France.
    [overseas_france] Yes, you can travel to overseas France.
   *[none] Yes, you can travel.
}</b>

# $destination
travel-no = <b>{ $destination ->
    [schengen] No, not to other Schengen countries.
    [france_return] No, this does not let you come back to France.
    [outside_schengen] No, you could leave, but this does not let you come back to France.
    [inside_france] No.
    [overseas_france] No, not to overseas France.
   *[none] No, with this you cannot travel and come back.
}</b>

# $destination. The list of conditions follows.
travel-conditional = <b>{ $destination ->
    [schengen] Yes, you can travel to other Schengen countries, if all of this is true:
    [france_return] Yes, you can come back to France, if all of this is true:
    [outside_schengen] Yes, you can travel and come back to France, if all of this is true:
    [inside_france] Yes, you can travel inside France, if all of this is true:
    [overseas_france] Yes, you can travel to overseas France, if all of this is true:
   *[none] Yes, you can travel, if all of this is true:
}</b>

# A question follows. Takes $destination like its sisters, and does not use it.
travel-depends = <b>It depends on your case.</b>

travel-date = <b>It depends on the dates.</b>

travel-info = <b>About travelling:</b>

# $destination. Whom to ask follows.
travel-unsettled = <b>{ $destination ->
    [overseas_france] I cannot say yes or no: the sources do not settle travel to overseas France in this case.
    [schengen] I cannot say yes or no: the sources do not settle travel to other Schengen countries in this case.
   *[none] I cannot say yes or no: the sources do not settle this.
}</b>

## The same where a right was asked about the other way round (“is it forbidden?”): without yes or no.

# $destination
travel-yes-plain = <b>{ $destination ->
    [schengen] You can travel to other Schengen countries.
    [france_return] You can come back to France.
    [outside_schengen] You can travel outside the Schengen area and come back.
    [inside_france] You can travel inside France.
    [overseas_france] You can travel to overseas France.
   *[none] You can travel.
}</b>

# $destination
travel-no-plain = <b>{ $destination ->
    [schengen] This does not let you travel to other Schengen countries.
    [france_return] This does not let you come back to France.
    [outside_schengen] You could leave, but this does not let you come back to France.
    [inside_france] This does not let you travel inside France.
    [overseas_france] This does not let you travel to overseas France.
   *[none] With this you cannot travel and come back.
}</b>

# $destination. The list of conditions follows.
travel-conditional-plain = <b>{ $destination ->
    [schengen] You can travel to other Schengen countries, if all of this is true:
    [france_return] You can come back to France, if all of this is true:
    [outside_schengen] You can travel outside the Schengen area and come back, if all of this is true:
    [inside_france] You can travel inside France, if all of this is true:
    [overseas_france] You can travel to overseas France, if all of this is true:
   *[none] You can travel, if all of this is true:
}</b>

## Rows of the table travel. Above each stands the verdict line, and the list of conditions where there are some.
## .exception: printed when a fact was only assumed and another value would allow less. .next: what to do now.

travel-inside-france =
    Inside France you cross no border, so you need no travel paper. This says nothing about your right to stay: that depends on your paper.

# Deposit certificate, card or visa ended.
travel-deposit-certificate =
    The { -deposit } does not let you cross a border by itself. With it alone, you need a { -return-visa } from a French consulate to come back.
    .next = While your card or visa is valid, it lets you travel. If it has ended and you must leave, contact the French consulate of the country you are going to before you leave.

# Only the message that the card is ready.
travel-pickup-notice =
    The { -pickup-notice } is only a notice. It does not let you cross a border by itself.
    .next = Collect your card before you travel.

# A card or visa that has not ended carries the trip.
travel-title-in-force =
    Your card or visa still counts: until its last day you travel with it and with your passport. The paper you asked about adds nothing.
    .exception = I took it that you are back before your card or visa ends. If you come back later, this is a no. A { -vls-ts(form: "short") } counts only if it was validated online within three months of arrival.
    .next = Be back in France before your card or visa ends.

travel-title-in-force-overseas =
    Your card or visa still counts: with it you need no visa for overseas France, for up to three months in six.
    .exception = I took it that you are back before your card or visa ends. If you come back later, this is a no. A { -vls-ts(form: "short") } counts only if it was validated online within three months of arrival.
    .next = Be back before your card or visa ends.

# Not settled. Whom to ask follows.
travel-attestation-overseas =
    Overseas France is outside the Schengen area and has its own entry rules. The public page about it does not mention certificates like the { -adp(form: "short") } or the { -adf(form: "short") }.
    .next = Ask the prefecture before you buy a ticket.

travel-adp-first =
    The { -adp } of a first request does not let you travel in the Schengen area or come back to France. It says so itself. You could leave France, but then you need a { -return-visa } from a French consulate to come back.
    .next = If you can, wait for your card. If you must leave, contact the French consulate of the country you are going to before you leave.

travel-adp-first-visa-in-force =
    Your visa is still valid: it lets you travel, not the { -adp }. The { -adp(form: "short") } of a first request gives no right to travel.
    .exception = I took it that you are back before your visa ends. If you come back later, this is a no. A { -vls-ts(form: "short") } counts only if it was validated online within three months of arrival.
    .next = Be back in France before your visa ends.

# VLS-TS, then the first card.
travel-adp-first-vls-ts =
    After a { -vls-ts }, the guide treats your request like a renewal: the { -adp } counts together with the visa, even expired. A prefecture’s page can be read in a stricter way, so what your { -adp(form: "short") } prints decides.
    .exception = After its own end date the { -adp(form: "short") } gives no rights any more. For overseas France I found no rule. While the visa itself is still valid, the visa lets you travel, until its last day.
    .next = Read the last lines of your { -adp(form: "short") } before you travel. If they say that it does not let you come back, do not leave.

travel-adp-renewal =
    At a renewal, the { -adp } lets you travel and enter the Schengen area, but only together with your previous card or visa, even expired, and your passport.
    .exception = After its own end date the { -adp(form: "short") } gives no rights any more. For overseas France I found no rule. A { -vls-ts(form: "short") } counts only if it was validated online within three months of arrival.
    .next = Carry all three: { -adp(form: "short") }, old card or visa, passport.

# The title that is renewed is a VLS-TS.
travel-adp-renewal-vls-ts =
    Your request counts as the renewal of your { -vls-ts }: the { -adp } lets you travel and come back together with that visa, even expired, the proof that it was validated, and your passport. A prefecture’s page can be read in a stricter way, so what your { -adp(form: "short") } prints decides.
    .exception = After its own end date the { -adp(form: "short") } gives no rights any more. For overseas France I found no rule.
    .next = Carry all four: { -adp(form: "short") }, visa, proof of validation, passport. Read the last lines of your { -adp(form: "short") } before you travel.

travel-decision-favorable-return =
    One prefecture lists the { -adf } as enough to come back to France. Lawyers warn that border guards may not know it.
    .next = Take your expired card or visa too, and ask your airline before you fly.

# Not settled. Whom to ask follows.
travel-decision-favorable-abroad =
    For the way back to France, one prefecture accepts the { -adf }. For visits to other countries I found no rule: their border guards may not know this paper.
    .next = If you can, collect your card first. If not, ask the prefecture, and take your expired card too.

travel-decision-favorable-title-in-force =
    Your old card or visa is still valid: until its last day you travel with it and with your passport. The { -adf } adds nothing for that.
    .exception = I took it that you are back before your card or visa ends. If you come back later, this is a no. To come back to France with the { -adf(form: "short") } itself, or to go to overseas France, other rules apply. A { -vls-ts(form: "short") } counts only if it was validated online within three months of arrival.
    .next = Be back in France before your card or visa ends.

travel-recepisse-first =
    The { -recepisse } of a first request does not let you travel and come back. You would need a { -return-visa } from a French consulate.
    .next = If you can, wait for your card. If you must leave, contact the French consulate of the country you are going to before you leave.

travel-recepisse-first-visa-in-force =
    Your visa is still valid: it lets you travel, not the { -recepisse }.
    .exception = I took it that you are back before your visa ends. If you come back later, this is a no. A { -vls-ts(form: "short") } counts only if it was validated online within three months of arrival.
    .next = Be back in France before your visa ends.

travel-recepisse-renewal =
    The { -recepisse } of a renewal lets you come back to France together with your expired card and your passport. It must still be valid on the day you come back.
    .exception = For overseas France I found no rule. A { -vls-ts(form: "short") } counts only if it was validated online within three months of arrival. After its own end date the paper gives no rights any more.
    .next = Compare the end date on your { -recepisse(form: "short") } with your return date. Carry the expired card.

travel-aps-abroad-and-back =
    Two prefectures accept the { -aps } for the way back to France.
    .exception = For visits to other Schengen countries, and for overseas France, I found no rule. After its own end date the paper gives no rights any more.
    .next = Check its end date against your return date, and ask your airline before you travel.

# Not settled. Whom to ask follows.
travel-aps-schengen =
    Whether the { -aps } lets you visit other Schengen countries is not clear: I found no rule.
    .next = Ask the prefecture before you travel.

# Not settled. Whom to ask follows.
travel-refused =
    Your request was refused or closed. That can end the paper that you hold before the date printed on it: from which moment, my sources do not settle. Do not rely on it for a trip.
    .next = Do not leave France before you have shown the decision to a lawyer. The time to contest it is short.

travel-permit-in-force =
    With your valid { -card } and your passport you can travel and come back.
    .exception = I took it that you are back before your card ends. If you come back later, this is a no.
    .next = Be back in France before your card ends.

travel-permit-in-force-overseas =
    With your valid { -card } you need no visa for overseas France, for up to three months in six.
    .exception = I took it that you are back before your card ends. If you come back later, this is a no.
    .next = Be back before your card ends.

travel-permit-expired =
    An expired card does not let you come back to France. The rule that keeps some rights for three months after the end is not about travel. If it ended less than six months ago, you need a { -return-visa } from a French consulate; if longer ago, a new entry visa.
    .next = Do not travel with it alone. If you have asked for the renewal, tell me which paper you received: with an { -adp } it can be different.

travel-visa-a-solliciter-in-force =
    While your { -a-solliciter } is valid, you can travel and come back with it and with your passport.
    .exception = I took it that you are back before your visa ends. If you come back later, this is a no.
    .next = Be back in France before the visa ends, and ask for your card in time.

travel-visa-vls-ts-in-force =
    While your { -vls-ts } is valid and validated online, or still in the three months for that, you can travel and come back with it and with your passport.
    .exception = I took it that you are back before your visa ends. If you come back later, this is a no.
    .next = Validate it if that is not done, and carry the confirmation.

travel-visa-vls-ts-overdue =
    Your { -vls-ts } was not validated within three months of arrival. It no longer lets you come back: you would need a new visa.
    .next = Do not leave France. Ask the prefecture or a lawyer what to do now.

travel-visa-expired =
    An expired visa alone does not let you come back to France. You would need a { -return-visa } from a French consulate.
    .next = If you have asked for a card, tell me which paper you received.

# Not settled. Whom to ask follows.
travel-visa-other =
    My sources are about long-stay visas only. About other visas I cannot say more.
    .next = Look at the dates and the number of entries printed on your visa.

travel-loss-declaration =
    With the { -loss-declaration } alone you cannot come back to France, even if the card itself had time left: you have nothing to show. You would need a { -return-visa } from a French consulate.
    .next = If you are in France, ask for a duplicate and wait for it. If you are abroad, contact the French consulate.

## Statements

# $silence_months (number). How a consular return visa works; also printed under a "no".
travel-return-visa =
    A { -return-visa } is asked for at the French consulate in the country where you are. The consulate asks your prefecture. One embassy says that { $silence_months } months without an answer mean no.

    It is the way back for people who are abroad with only one of these:
    • a { -deposit }
    • an { -adp(form: "short") } of a first request
    • a report that the card was lost or stolen
    • a card that expired less than six months ago

    More than six months after the end of the card, you need a new entry visa.

    Before you leave, a prefecture gives a return visa only in exceptional cases, and it lets you back in only at a French border.
    .caution = To come back you need a { -return-visa } from the French consulate of the country where you are. It takes time, and no answer can mean no.
    .next = Ask for it early and be ready to wait. Keep your ticket flexible.

# Caution under travel answers with an ADP or an ADF: advice of lawyers, not a rule.
travel-fly-direct-to-france =
    Advice of lawyers: fly back directly to France, not through another Schengen country. Border guards and airlines elsewhere may not know this paper and may refuse boarding.
    .next = Ask your airline before you travel.

# Part of the advice above.
travel-airline-may-not-know =
    Airlines often do not know the { -adp(form: "short") } or the { -adf(form: "short") }. They may refuse boarding even when the rule is on your side. This is what lawyers report; no rule makes the airline accept the paper.
    .caution = Airlines often do not know these papers and may refuse boarding. Ask yours before you travel.
    .next = Write to your airline before you travel. Carry your passport, the paper itself and your previous card or visa.

# EES = the entry/exit system of the European Union.
travel-ees =
    The European entry/exit system (EES) does not register people who hold a residence permit or a long-stay visa.

    For people who hold only an { -adp(form: "short") } or an { -adf(form: "short") }, I found no rule.
    .next = Carry your expired card as well: it shows that you live in France.

# $days, $period_days (numbers). Stays in other Schengen countries with a card or visa in force.
travel-ninety-days =
    With a valid card or long-stay visa you can visit the other Schengen countries for up to { $days } days in any period of { $period_days } days.

# Leaving France.
travel-leaving-needs-no-permit =
    You need no permit to leave France. The problem is the way back.
    .next = Before you leave, check which papers let you return, and until when they are valid.

# Not settled: nationalities that need no visa for short stays. Whom to ask follows.
travel-visa-free-nationality =
    If your nationality needs no visa for a short stay, the border may let you in as a visitor. That is not the same as coming back as a resident. An old public page points this way, but no clear rule was found, so I promise nothing.
    .caution = If your nationality needs no visa for a short stay, the border may let you in as a visitor. That is not the same as coming back as a resident, and nobody promises it.

# Children who are not citizens of an EU country; printed with family trips.
travel-children-need-dcem =
    Children who are not EU citizens need their own paper to come back: a DCEM (document de circulation pour étranger mineur) or a TIR (titre d’identité républicain). This is what one prefecture writes.

# The card was lost or stolen during a trip.
travel-lost-card-abroad =
    If your card is lost or stolen abroad, you need a { -return-visa } from the French consulate. The police report alone does not let you come back.
    .next = Report the loss to the police there, then contact the French consulate.

# The ADP's own end against the day of return.
travel-adp-must-run-on-return =
    Your { -adp } must still be valid on the day you come back. If it ends during the trip, you need a { -return-visa(form: "short") } from the French consulate.
    .caution = The paper must still be valid on the day you come back. If it ends during the trip, you need a { -return-visa } from the French consulate.
    .next = Compare the end date printed on your { -adp(form: "short") } with your return date.
