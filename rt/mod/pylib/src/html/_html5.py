"""The names of characters in HTML 5: lines of a name, "!" if it needs no semicolon, and what it stands for; compressed."""

import base64
import zlib

_DATA = """
c-nn@>2h1ilHPCUQ=rHD5_a5WY==EFwpvn4>P@;@x^K5Vwn5;KMDq{;4*-
&q#}V8KfRspaC&fhzcWM`@m69TKrJ0H74ypSU_yXfc@b_g_9RO5^`Ge=nJauZ#%F4>h!ja=)rsb2wpN8bfS7$y+{4+U{OqGfOIK6VDDGEA+#M?eOlFCFW@Q5xZejb-
2%~9h2E=>){k(Mag$>cq9B+R!a6YsCek@jRNO1uRpn@${TP0Ep6OD>yui`2P%GrxN(NAmgb;%B97s+hs6gWel*B+6u2lR-IBNHO<`MW8~a1+Obpa-
^6E(=4c8j+EL%fC2e5nQAM9$wF)5pgaRA>P#H$Y!Gw>D0y^9K4o>U%BMjpSt<lbwg((#bEPoM6cPsmw?P(B=?VGNS~Mu1x;j3SPqq0!&dH~&kR~p*=YtN^=ZYLX$*ecz=;<@xeUf;yB}
cX65^slq@`;0y2|hE$WOyvo+#EzfwwM7<91ITP#l<kV$nx*V(Nr>G=Zpdc=?oh-42b?tye$LdvYBiV6~8Y>)45{eZB>pkS(r?`c?y^<2GKF_-#n3{&5`BUnn}Dz#gIi9@ZCXm-
ces=vLzH-opJP;P|0aWp3k%gq-W)5m`k;FWeUO3T(+1iMW;{>Mmj`A9`Yq#l%nwBv0SMs4E|8cq2UKTOLcEN4<+Y9j&S*jAuzXg0kbVpDPYSgH%M6{@5#sI-
31RLaxl<G5arUP6qAmFDzWwdpQ=8RqfxGa7HuM9CsfOFw8Y_=<Wonga#@bqxEw=oMafo(&gxY;_BjW*PmZ1A6EDB#b4-
pUTUrA2bk7aI2w;ey&`Q}`m1Ax=uK*$WlpG6KlVLt7XkeJ2fs?^B$rLlGWOzhH=gn?Ck0bZvd?SawZE1g8s(*8WlQ8kW>RIPGT@pVolGmQ&L>w8A!=gAO$DFjk5S5}$K2&D<7YUDdl-
QG%ak0Wb?&EvzP5ikLUD+d1l<P_y3{N`VmqByU^Tz9VXEQCW@r$Xt7w3b(y3{z3n7S-ho*v@YXS4FW?q$P^XYNHqp%e8?Ew$<!av|>%U5z>QjhlAdZ-
PjB9jXU?vL<zDh9+y2zFw_k)big`rm38tt|}2X>zg1|%;C$m@tBWl#@ywY>sdoD53#i1wHf95X2##I)YzUk+<Ta3Im{~C`e@Z--_Q+ZBx~dDrX2Dw6r)^Q;_bK`|N2DYT~&^sKM6$#(y
ulZIqqi80+6jXNX9vIM~<uJn~~!-
b;@$wuR4HX(5`x<3~UR}1VFxc@mzZ{49`J;Bh+^Gg)uQujW1?)<hU(Qa{x9O_T_lKkfGXoKP_$wZ0#Acd38|fBbf;^O;M)Qj^>Waaa$$s17yJ2dL+j=<7ef#tyd#*ygO4ULLHU+0rSv>
IuVa!A`Z)EZ0f3fW=*WfXVCFMy0H!Wj{9*Vw&gQd_m@D?k&sif2e1@nAes^N=L7l7YWP4-
sBY_*6X!ok{FR(Ywzs3AlLpd>4~ufbE&a=KLRY24+nYeTDB&ePMrs|E>vF=XT$K|oP%`s!!qw!JoQQ%XG_+SDYYmJq18U}xYo7TT)?}Y@!!z9@aj<>Uv+TRd6HlKDlUc8)w&F7VFg=nJ
P709$SDPI<dE~6>=50BdOa*O;ABO>oiT@!dt%0j@QdiPZIhhHY(0k|dNC(D<oV1nbGC-
8M1YL+`WVobF^~g!<TqJVBzAh(WE^tclsYU~VZ{wJpQt_UaQ=h{IOT2w3r%sd6E2sRdxGbmKT(|;+cXM(|d;Pwg(mGz1Q+_Ip%Bgna*euv4XvttcUOWW}D}&638Lsb8c&Bv6+?F~;zN1
7`2%Jea(g#LorjSv!PYF5by;Wm5TcP)+oU-
Y27eEJox(A4oKQE`OPsZhxT5pNBn{uku#)b?5=&Tr%&#l{cMTK%+J~w%~ET6mldgXIBhHF4U#AIdp+%g)FFVqrSlP~o9QTZa7&!hAO`NE0rV<5Z%!*aeNU$~t6<O`Scx_qghSL92~iNB
C9oi+CisJ$tT{H_6IA>k|A0QnFiVbf{?q?!TC@}*N@FM+J+7eL4r-
*V~7wuHf_5scOVy}z<4b?e#Cc#Tq3JG@$BG^|!b%0C)F_pmynWu<Kys%5_JxT>IIO@AZi#)`iG5X<!ZymCJab4)W@mBTCS(3E_<I$e=?*{<I5*nhAphnKAd<3yPx`vu=TY+z_bHpUuwZ
thffm1|3JoZnT)tS{rb<HZZ(>js83c1{}B&V4z&ZcZpC85=L8A~ro4n=RBzTDw?djVvg$UahSwCr(j$th6b#?HfuoXtS5f@~RBoWAckW!P^m3JFKe~ifhlPazGmo8B2Tet7g&@`N%+et
gO0xVQ6_yeUo8gk=?+;TygUXLY3>Hs;<fRys;XD2rV!Lfez*-
Zs<OqsyyHI%9qsE+wv7n^wmN6it}huzQVjJwL6X6y8;?Jxvb5^NAi_*(75PE$96a6N%_iEYe2rT@{qEWc)uuL>zuF3*EZYV^~={bh2ISW=@fo92!upS@^#RXEM_``hAQ-o#QgKEnN-
`ava=s^xr85nQz!=M!|NW_D|=Cs6m-hh*3PT)bq*F|vJG8v9XP85)Pm*uhCE%crUB5MJGc3)-
+SFuhTjO?A@yqp?K)r7EUk)?PN=WPL~I)U^i+A?+8H2KYtg+r(r5CZj@MuaSXLkRN(0~Z%d<LGqgBw5+E;Uryu(YhrEFNIjn$~DMz#<0oVxlrvCC)Vw!P4r-
u2iQa^Ev*O?>KEe$;=8IgLu9#`i7TCF9rSY5S%nKP*(+H;jKK3Ly9D1?Z`#U1{6*8k5!6WJD$5EbK-Y5j9~MRj%$iYTdW<5!3o_+_G<Y<Fi-kG>i9Ksj0wauIl=`p6ip}tbdVbo%q3c;
|Ip~pWM<{KJUJR{)rmHFFj>rrBXqVW-s;D)4rGPyHXsxp_gvdzwsmX+J6vNv_CGrp^jCZd;YWDnDBx$5OeCM(QwT5UurgulYCXacE-
?_eC@q$P%+SyOLCfi!o<4?IqhxJNjdFo(<xEAby-fQn_w3u-i^y?Q&33m%~L?NOW%zGKnW(^ZvkXd)VA+e<g`=KLvlJFWPioEv{-
xLS#xq4_1;49uHM@~bO)k1yz@<%CRAf}^NE}`t8+$9Lrk^ZJ+BN$s))yyV@eIFE4xacNz!Z58WiX?99tC7&WBR&lQV4nikz`FPs$lO;MU~~{$Cd^LgsdR^FYqzGFdDz0nA748nDGUV+w
j+&Tw+RklOsKJeQ9qpZwaqtL(>YKf15LL6gzAM?l_XHb$J!MP}cZpVX1M16YzXt|NDVQ2R~!!-
dl@hyP6eU~QX{KUjSi<PR?CZ8`g?+P|yga`yO%PZDqL%2~IZP64UOyaS*%@^uA8l(sq}XWd#m2V`q4dFV@|V(%=<N6KU*W;JZSWA=r7!;7_ha#r_A$f`A$cz;98{%ADBx1_-
;nW!Vp6kn_3)Vr|;j9;_GE5<l%jBj{$qcy%%W5?!r-(j9vpwq_o2Kk88`KoTlgm1yReB|S~CWlmT^^yFV{*_--z12NqA2PVdJh#4}MbC`w=~s;$YtWQ5`kQ*>BVW^`v68Wu?ySikx-
D1ArsM7G+I>0OV2z`#X66yltb8D6OJQ&<2$L6iF0ipH=T4gcehY}tO*wb^v-
3o^<(!k=1v!_(q}#{C<n%g_$>}l>H?8j$MZLo}<eW{A89CRA8P(|iQ&!_%Pg#egPI<9IaOkR>%e2rhb4%3MV=j8kfjK$nlx0=Ubwr#NsH*n_-EgpRGhdyQ!z-
u!%A#4lDj%<y@~ewwb;9v4WUYiLIp<WuT{&0e2#yR1a>sLAe6ca~xiE=eODiwrqlHv{Z4Irwl#dora$3)~CQVD6<Lob^HR|ivXS}e=;g$@OW7WGV=TDwK`!!aGWjTNL$g$&)qMLHwgk%
JO&viMUY)bqi{KwL`D(9Ve5Se)33#P-
vq+(Xiw+2zroZ|?UcS+GdGAH$0hTfHfo~qRE2`b`RSKgO~MZRA?THyz!VR<jhc_$;Nbd<@vgP{Iva^4NnJs{g^t;+?!rY``ho?cOqgOFo>RpdgGI$f?1&@cGzwp?(F|1}`Ix+NFf;(uQ
*SgYscf?xdS<$^8#+j1eBwuSe9I_TEjl^SUa@18LlSKcLY;x^K6$em!JX6l7{_YlAuJ}UKd$zgNAPk6H4l|LvAuKl5DIlP$M6;*X8Zq1NSN-`Or6I{rr>)hbXCf~Rfo-tO#^q&O}OYVm
WeX8pjx$;Of@ebv>K||k~BkkR$Trf*!QNB5*C!p0G`KF1@+X3K^OvpEBd$VN-a<a27->?NEy?92Nyk~~67=xNYcq^vW$@w=ic`iV6ld8Cv=3=gwy&gHdxvk1KCKB`VjT@cI@{McL1No-
Y)pJ|EHMP1c-v;Rx*0V>xwNDr1TleV|`PO~<Q2uByugM=_t}M$RU6L{Rqf7EgzSAS?d-9z+P>1C^mDjuSofrBg`OZpx41iZV@}1?nDBrpK#^pPg-
>!Uzeowr6D&MP4n33<@a`8;QcZ%Sp=uzRUd{1}GyBG3(5aqtjq>HV!-
TwEg0r0h&C!6xUt!=CFy(?%>lD>jBB<bAo{el^GP=1BSaXx=~1cVi>{2EW2k2l4A_GT9d)wnOoz|Q#BCE2V;?MZ9jvLyWky)MZxXf9l&2YHV;-
|CQ_=|7O9IhA_}LYO+6D6u`yfPo~>7RwuaD%_eTBv>RUgt<J=eCJ4X0xXEygyrje;?4T1IFrO!?FHs{!@*<{DK<TU#bkZU6X=QcZBO8v^&L+z*V~>zlh^Nf0tK(%^#q!@evgE%p(}<uQ
AYKZ$INz#M1dVrzNxUtAO(O+sw*$=OVT{xU^;o35cQ{&@xVB3VF>a`)ume~kKIwJ;+aA2l@WkkA@R@g$Va(u_Z6WA8X%pEi&&GS6OG3}#l*kD|BLOe7$Qx7S(1L=b4!w@BGAEIaU208r
c2T0RcSJ>&>d-l(nSjNPGwYyz$u{*kCn{3-Nc?!dc0MB=`qV4xeO}mROQGQE&yZDL5?$trl?IdJ3-
M16i_Rf^7=rU(jBE7N?VpDjoZ+$ji$N~j;4S|c@U=c`@pI<k&VW6XqZNmPOgW1QjGbo*cAi}B*9A){uOD;w4^jrqfa4Kz`^W2#cDP56XrOD4>o%g=XJ5!>{Y_=DfR0@hkmm;q=Z^ObA!
Z1XGwEOfOYn=p2sg{9+6XWIS-KNbP5`<E7pQdZAo1yR?*Q|X4}Htr9h|8#*Q%xwWC0#i?O9Yv)jmVRe9COrGppk?`!0$U5&&~$<AWD#%}?&{pPpeO(^<3&{d+}5lsT+Qb;#bmL{wje|g
ZqMu2s+lc63)vP(zDrOC|}e56q-YkU@S?GAPoGi*CD%5@+6GI20HtLQAylp?HW(=&?D-
I`1HNq}($*qTqTE4l!*r3fN9y{ZUuGQB}`ff+9;V#W)KnDL?_W;{>y4Zu|eEaJ8zetJt0KfSI9@;1Grh?(3}#7tI*nmE5VDuii%JgtZyPbk7CQ(F5pKA9RNYSptv0ybz(5gW9r2o0Ljy
0oG}Q@cd%F2qL*G_k5K6FYgWYCTIV{+c2dKc|Sr8)EU=#~8G!J_T&{wjzFdLlHmKygOOVeMQVf`?!;tpcm_OhmWUfiaMbeutZ^ioKAZJ6trisJdFW)1yj&Zsay)VF!A5@0sXu&sHnBT-
Ngz7q{Q>?o|_72JSuc&t^`oR+jkWOdh*)j<G98o<qrCWMU_E$i%(m~1_)vKa-MEgNNAF+5rxXtuT({B^$=25ZT-Vj;)oUL?G-Z$end)pzjc{N&k2cK%-
05>9)qGBWX*J=h6;=&7?+eD?VxD;;LTGYuLU0hXNzFoR1idIiwH}Zs=F?!R%q5=P=(fjlXG#>P<t}+6jUf)bBUTA;S)W!(Jxx1ABXg*{WYsF4Ai<cl`-
_Zp63+C&<n?ebicXl@wvpoWZ4s3!w#y~JZbv3y5MPN5-
yPre96tWh;5FOXy^L5bC0l~HQ(ryREXVW;$Z%kp;D%3gvOx#Cwm4OPiU~iVIFV)8+#TL|CNBU(5s+1tDA1Z*bmj~$Zk%l0hDV?*q{QFhdUClx#$3=>R1+I*ff9*@S=te5)^0$qLGnp!1
jPNbZrqlH%Bn!D)BpG3K$)Al?YYc8CO8ogrtgEgAsI1DUIytZF}l4w?D|c6y&)<UnVM`-$zz}LM!^QgFJV8DJtjXZ9Xv-RQ}5(3=S#OsZb@<f~%JaxjWbz6cgt1woZzYYuytEA=<0^#N
oxDBOe7RS0|+l*y6jIfwoogiV=QY93zSSA$oC@u(LrhAJ?(GT(aa^R%)d%mzsTqxn%ZH`GKS^hN<F3tW|d;eS{Sso|N=Sbxy5G+Q$K22Mo>9cq(aYAkwM)_KYj&)D!V^yois9ZI*vrlC
;wWVA1;76`Ib2LwMBU4AYkDa1|(5EKq8<o=7@?S@`BYo*G$*FJp!9K+?^b0vo*c8c?+WvT03H7KZy3nYS^WNw#ZfV7e|$&|x=y)|D<e6fnv!ooUgSp%18krjX%&{2@?h;!jWb$f*74VJ
_>Io{?d4a@lT!KTs!4NIFdABIGc-Oc>=LOQV-1oeLp@iGKoMGiO@T77&StPTO%qDsh#oB;3+heoDfYzVZ~Yw~eak19i>TS*7Ud+HRfW1}f$htkXfF!}7UY)+CEPSmQa-VrNG22%~n9Yu
5^)wQE$;ZZ1C~Li^DyE^P-Jj{z)h2yJl_7{drd493)J1<h);rAsz;dqAx!i}xhm<!rrm4ACX#i$X7DT5P(lyq4gY`hOrb<_JQE1%7+E1z6C-
!L7RzIB~oNM4eihQNW$$Hju^gR;B?_$Ylw1RhkvfsKH?gnl1MUAQifs5<o9*FG%2bnwx+;Z=B&%o4GwFjFH`*$0MU&%f!Lh1_&?*Ch=tQX+AAEO0&%<-cjH&%7cc~hv$h-
2Mg%<o_+<t`5oYZL0GFjcuoJx2p*cMPXgP?p(;-7P|dvhGN%<3I8?U)Rl2qwi0(e#?}^_qIoO%_0MKEJ8vC%LuIoC~zNz#P(W{9Kfpv(Hp&iIFVJV5m|0O}d)v~f8u_bMYfy-
M@fjfQW*2DtB4=U&$8~-
&_(;VXW0BpjH1NmA|dq6OXJU6>9fo&Rh03z(d`ff|moeC45;E`b^%IM4Pe2^+8&9yvmpR^BVG&yKaGAg6RD=WxDGv#GKnlW@tGv6c4%^4mk{=@BlKtp7P29eYx=$80&z0&*xQS%Sd9Ma
D_e@A@sKA>V2-8S<;nzOm)#NVPwH-xi5QPM?30>b1OnNq-z?Rja=^Ds~Cip$a*B~!ooE%fS3gOHfPNrS%!ci-TjgF9{T-viDY{EvXw6#kZ<O&Mg`8HK-
N4zCQ7J8O`iEh_vyxpNBtocS&oWP&Ay|ABCskYnA8PKtChH+oZ=onm<*Eyp#2vgJ4@)u^<Xf%|uRVmkZ%BLit_?-s7&+e6ag984=>8{xNj#pMWTb%x&%D$B|m9-
#(pw&=K$?&z@Mob+lCW((E5J-LQ&ZxPw-?QsyIwcY12YdSzeGpDIQ%uKeYq{RebRa#m!9;T(m;!Inxs!&BdkrrJ_CZ#3Rz|a<k)NW7UnZy%y41d5A-
)Gq~s7qE`T~%OC7bVcb?J}PoG3am~=v)~=E1gWuNs9})Z?Tz$?`=LkQoyXPC}PvbrKQL~+m@pC#s-0UgPsGKs-Fc4&rs8>PXoFMzqJn>#g!aVN~iQw!rG@%&=LB0TBRJx@h?W9519pyY
uOn@Mc+d0@lNX=;#RYErld6q<2tV{+}32+%xTe@Y|n&6jdaEGL!;#vzErbkN`ajklofMPy(6vaX&xApR+FwZX@yzF;GlUA&DJ1=Da{hs0kMSgXz7`>nhfA|TOn{utP)+0K<b>Wi?4y&i
(HY*F936Gb-
`>yTgs_FEgaeg%La8G$oa&lrPa+RG}v7+V)fk;y&<g^ZPVG?514PIZwa<u#;>V&B$Lv3*^FB}?*d^yJ(Ubs&Y$=2gjR(<xFMP5X6@^YwQ*fCeyzMMnT&?+X7Hy9YE&F5ql8ShnWopqA|
L~94+gd*qbl<4BgxnrxkJFYJ8)G|sNu>3<4RER`8Tj%-#!3<?mVbI0m#EP{#(>DtD*H4w}8Zh;)*RV8&WUL#u5nil`#{o;0~WDJz#rI7_{ihKCr4pRQCpkUMrOH<}3-@9c}JQCP&di-
E2v|2VldrAllmZ&m>bztP=*^`C2k=;9iMYrmQ>wWP9Y9BAYdPiaBF;4Ph}Dd8Dw@J}PQ-bH+t3qiZ$b_?H;~T_Nwu4<^lfLjCjeGx@<ra6^93{`~tV@`J1MHTl6+>ot&uF#j?qKUj`a(
q<vc&kewMxG!xkg7}GOm@{5k=9|*i6496W_Nlb#wti6BRR1kXn=1{-N}KGF@Q6)|1t10E0L5g6o5E`ny4Z~?LY-Mz$Ak9Th=jJyxhbLZk30v8_ZPb$Af#Ch-
3(oT^a~)3_SjTF*ZEaNT=11itviTkM=6J)+7Y+m99Ph!G0%#cF)XVqiWM#?q>Nw!6NboX$iC0BA<q=5YFm4xm?0)ZtUcEprgTl7C!}`1qkt;%4mDobWF0XIq>kyOhd_EZ`M(XcCH@;h8
?EdSMTL-U9CNq?d|5(gKfeO90o*5I*`sA3?B9_eM-
<(Ky&sBv3}6oLMMIJLzQc5sHv4{qxKuC#MW;2W0rlgOj4rFwZ{sz}8q7Wb$8A;2^*i*kp2yAm(7tlwZ@KRomcuc>Q16Ybf`+5VJeOfX19D<6Hec8+x*YB(zt{>1_M1W`ZP9S)P;Ck}NL
QtG0&i2W$_4+_RdkccTrIC1q)pN5F>UI85}LV=F|dyKBw-
<5RtJ?dwJ@VN=un$n>qN>(P79EVD~}c1YKo!o+ii4Ya~w4v+LVRNw%8Xm&9*TqxNzDy0F|u&i7;Sm+kj0WUFZW6>coc3h8p%8+JxcI=%$%_Hf)<im){!XJk$;2EM}_(gTF(w+jAuv6Ib
p#m`t?>M(T=>jx>X)qQG?u3C@#YK09L2;XW{f2t$;!Ie(i-D~CqqbOx>PZDTC?Ud(9-
9Dkzh_GG@mAzay4vLOZfE|<&KJ9l<!9Pis<9dxs{K1ighaEZtcS0H=wp$!yRu1h_T<ypce4M+%cm(X`ri4Ru{H|r@&$gKZ`K4|`|Lx{{4;}nSE;egtTbf$6+L~dYEG<{t?P_vN^P!%Fu
NZPE2@^ac5vg^X&!&tDKF?m@Lbu;u$p`(e)s9@jE8KTyJyt<%{J_(Dw#}b;!xlW)aCrT^EqOKFs=AfUB826%y*%~@MHbkMVijmo;{7!|eUqPVvF+%fC%%a><ly<tRO2RoQP=h*)b5rM|
S)7X7%|TIqF0@;)I@}YtQ|u$atHtXI0-
gaX&TFKbmzo$l9k<~~CoZdwRBg8=^n7!;X6{P6d4CT!w*aA+_odzW?xv(YNES*_koE`EH>BOB^tQCOqR;`9!Vp%}cTdzGUB1PqozDVjpYPl!M5lj3r@Z%4O&Ds@vl@kI^<5c+QrJWxVT
#V(YXCeFf=%3>&HGyo?YXr2MyjZUllEm%zct=Di9+WUiacLt&_H`B@gA)!aje;URTNh8C~LR(ej?I)a*RI)>~zug+4?ImmyK+Qy1N3NUQ5x$dU->$_)@cA^m?`-
o^MRDK62$Ap!4_Nm29$!`?m5hkVRGu09nX@W~fK&6+ZQBof-SHbi-
)wJALmC)QO8c)0)3)h^A)^7xaQewyBW+gjXiAO|`24+4#tagt@%?2{g{53}gXcLqK){Fl@*j0q9ri9q$8xaJ`hQ6Rt_og9wxtm|ZptWQOqSs=`Rag0ev}4iU-
*&UwRpy(j1<AooQ0Zj;cwI-0^cYz7>(yBJxM;2p`Dqkt)ObN_(Pju>>*Ue<Q@Mi*jerR@O~^=3!b7DoWLg@jbNy&?L$RkicZL&;_|N-xWpu91B{>3Dt)&}lDp-CK~Xvsoc;W}mW9XEpM
zPKq^vK<`jw>rJ5rBO45uyX1BFv}R>!mUV`P(S<r_H#V|PC+`9k9Y^)x$hM(CFL`854PXe}oLm9o%)ia2Zb&MIbVtG>NVrXjCp(k1bc{$DdEzinL>?1s7mgaz)E+bSD~FjHBA0iUcnFe
VsJ}>H6df)*FL^4Twas8zB`2Q?ZNE7M9O+#UJX57WZ+QR)?kY&u4sGmxpl5`}k8I#D$=#99HA6_e`bZNv=fIK@^@GHe*0DQ=0=@i^<vCTgmrtw64Z^_Pw#Yh#huK+R9Bn)bN;S6I#<5p
Hpm!#+E{sKC?bEp53LSRdHgeN2b;8IkU>?U+2NYm9cLud4nzUM0RCkrcku0b7Qiafem+~!SaBD~0GAfYjpaK>$<d}ip1|h1uG2%!qq*9|g{C7q5kv#)&Q9_vPMKw?PvLP0Pa$V2SIG@`
!o-?~RN)0Schw;K{1KBIJC;l=22XrP6%n+(W35v4Qseh#HJZal6bY-XgCWki02L__lPIEvS8`|ct40#{OGO#I&)jmSq8d(y|*1zz`nJY$`jIQ<*x;K0F#sU!bmFO}_M$NmNdcLJF(nwB
4E~+!zl{G!QAvrth&Ut^(BS3fFZ9%ow1qE~s?Fu~|KfjV(eCC~Vv9wo#s1i4yiUlH7=K%^i-
FWUxF3?Lklag!JOxIrnsdm3D>NWWh#d&AaLqO!P(JMJ~$F1)HweucM&L30foNj#%WI4VfvXkib7m_pgQ4hJyt4DGc*LxX&mwG-_0NkaX*MzL-
V*>xfGdZUguZy$Qp8y0rY+ipR&Qz~X3(eW`CLUHH6iq{VYl%-9ZUei9=&mx{3>~{o&<=nGKo-@Ph0-HEi$>Xzk4BsYW-uc9$Naa*!e1RiU+a-
vbxv}Amh6e&I#g#JOmZKA%*`1D(5byT`cm@lM?k1`P?yJ2r+$>H;<fWgVg)Q-`AVLm@LJF#DU8WKCCKE`iGNGb&JBIfeX;JUt`QUiMrHLpkh~529mzA6V~CH=#D{4-
HKu`gUh}OQ{4jS#@<`Hy|HV{md?1o%`WfNXB*usgj5$cp=M}{~FHtte=wIu@f*Ln(Dbb{nMnuNFsW_d}Q&@#GYS$EU3?3?K=i&VWh1xBf>xzqA_-
=DU^6mPT5^5_FTI3|?22d%R#^)$M(hF00#;t6lrIBuEpNLzuD*NKrEU^Vk(*~({xBEm%7kJ>)yX8z_ZDah*Xw|9Pdq&u9cvA^mU0#WgdwOW7ptrp85tn`a%=X;Ot?qM;3>hP6PKGK@ca
^YtH#(sNwj>bj(Mb|{y|+ccO_0J`1+aCY97AH<>NqGGELoO(DVtI?T$T<KoV(KDUCbS>gKtWQYees?bhs>rq@%>Eqzt|<=x<?=wohlowu}G8p4yWuz_fq<Od{urye7^#m;i8YxkZVbCv
r?8b3Lw#-3%zd{OJLqZUv@+(sZqt7l2}a<RcL3hS*X-
r8A+3&bl>4>V)KLb3VQhr&%Txa4gpL6gKIFuPF9IUYFQzQKZaeh3b*qR;V7y+Y0HCTpLtq9?4zB>XE!9vE2jY8qcN_GaSChhO)LP0pEEgF9VrZ5_K@I<o_|ymiTJ|^-
7K^GOy$nhv}6Zm&ol{=7DU-GE1ah$qEq6801HryGJ7PN<IMyodXix<~)>3h9U>mTY)MC+))iIDzF2FYl__ggS{x|-7U-z29(|bXwl1pk$0WF1dQ*uMJAQ^#JNz0dli-Rs#xTGW$18h!$
0s{4%!QHQg293)RE2`dQ0j(mF6m7)^$u;TP%aD28ZZCjaTRC95rsEQ?w!<yFQnU*Wml)$B^3}G15GEs2!M3O5}WfC^a;H5)y}WB4LJjkKO|ZoktI(Z9jI<t<Eubhe&gJ1!Ru74Io>5hl
q5t-y$+c89(-pGRz64{FnNm{jfd-81E0z#m)(aCVPk0b3juT!$5WcFQU)tuldj<^M)dW-VKEo`ktwZ?Ez+<No<=bYSw6EBHMj!K+;R0b24p81Qk87ECr`8u1TTEN?Z``A1W{Kpa$N>Qx
))20-
YQ;#O*99FU4&v_|)mLA_co6vIL+i{4s&%@SMn0_!eN?H<KVt7rz#b_30JoWFAz|qyb4pTn*Qy;2Z&SQt*y|HHDG>R7N3o1Q4gVrQ8sWnf=dr@E{Z)paMZ02Q{Na)}e0t&`@ieSoaBh>;
T<$XvzFNAPW_(5aC&ty4}<*IlP%d{aP8qct;9)SMfu?f#$@AK0}>`)STwi93$J}wqE_>cV3F<-&|I}F1{}A{Cr6PSt~^9I2j^x0=r7=4#po!AwE_r@ZMx&hqS}SW1#*cz&M}>-
^VS4k;Rpkh(|};d{P!}E8ywDZTc$<x#l7}XjEt`{yTAj$pZ>>;l`l5sfFzGNxjoOf89Yl?N-Wc#X^UQV|CIH4b4d{$1WCBrwoxlWqjLvj)~u!R<9cL*E>C-
TS0r5*Xx{q16!Ri=&yNtLO<ZUl3ph*)NYn4Y}PvlfDXj#Xu(Z-
$V{Ew)paQEMKtTRP<KPZK(pSJC={cl?jHTklf9Uw7VR`iXxujtQf+yk_)Rx~1(&=O*B3(yl)2MSOs^+!FEQuu&WIwWtrD3eZNDaVlJrb!`**49%OPplx;sh_Nh~j;I(#8!?GG!|@ZD*H
^z34|b=Ob5R7%zC(Wgq*?9rD}^9d-d*`v>mHhc835wSJ`5vw3~CALuFx-gHCQ+Z(T<bQ)X%;x49`Sg(BcL0yXdmIR?hhHhQcFc(rq+tct+XKX{x`A4$7}mtI#O`2$jm^6eVb|t$L`D@c
KXzN*Mr5Z)Y7P#m6VPF4@NGECMq#8zb@+^J6v_&<LQ@7g3J_Db%b%Bm-{r3>jP$3A3h^$VIBU8VJ$T73)~yJ{xP^5bodGN*J`9Mv-n1)4x4f(Y*<x}_RCV-
;9mMoslVT9+wq$f#il(0*NRd~Df3Nq2iw(Dji*|eXsR7>E`*788r=d)$t?n|J(q03Duu#VeV4J(722^{Wi?AX4(<>?Z-
w)Ll8LU}DO?rjIAiH7nff0<uxGzN?oKnmMN%cq<xkah2@~O9cMjsQ}xyS=TRgr6obSt{E09;7wVpjB<D6|@ef1tOq>uxsf$)QV4ujSBvrhYl>!m94ZEY7S&IegdYnSA8Vs%k+xTC=ys>
=FCYEiIeRNx0=mGhjz;TqY`N6E<G}=Yvanm3R!TaN4p$1Zfz;Q<q#wgFD09kYZPc%XS52cI8@wWV+tLz3iC{M(=egnJ8bCl5M1JNy)pRo{I$!58<U=>HcMzK(BP)k&<&ry#T_iekr-
Q^FbhUNId{DQ|qpjyy5-|P=)rPl)Sg;nUpNreCV|z`yq&uJK64$l8^dcbWjgZm9S9hF+e+Jd@3b#GVO@^THb6*$u4_80x<bmmy*AM&9>Fwz#f_g-4MRbD&-r4w^_Hmze--
xP4b{VTX`kB<kuwfTtPJR%Tn?|-b)T@GnBAqAUC_jeGkCegRXI7UzL(Oi@gtI7rVEB)bQO?(5(0ON-pLb1)95QUrKSv_l9)Zh)+wWUfkZ<RKV!gE%8oP@Z3$;^+mv_Zk+{X0Z1S26K8Y
O5-l1&4brW?L>W4W2x{(zP8(W%uY0ivM9v!QQ(V71(sZfk=^`03>ooXbp6YSOGzAD%N8B*os}JjWZfvWMq?2AXymJoLo1#}h%A0(u7OTD>RE4krWFd$ncL6mZ@NWo;e3+mkM-xsK=uQF
D$KUC^_3Df7bi#=Niaj-*?))D)I3XAT@-~S!Ft$q^<yOa-3gZ5`lxex7SDF{3%eE(b(iNn&MO!Q4t~iu846$+ZfEjfk4$MiHHD*`3Ttzpf%e{&89)A~qHLTU3tL><C`%AOk@s-
(be_^)U-B)-i-In*BblXAT%5xyQjqpUeGl}=Fq}%-UD^G#!4N~iI^vb?;+u7g?>5gyUcDq_`5&4_A-
8rXTQ6F<Ftvmy={2oiUtM+A}_=;|K?YeEZn{1Dy+h4owu3fsl==J7HLa4+sxoG|T1OW7iT-3`)YjV-r`&ceA&hwX9x#()UEf-
xKuE<5zt9<Gtel3^WHubq&a#q4C;q{H5pU5SR-r1K+f%~1&O+c>ukL8k;g*03+eg?ze^cY@}ORn4<x#Y?nlS^GcU=6*DXO>{}{{e8nrn>
"""


def table():
    """html.entities.html5."""
    found = {"NewLine;": "\n"}
    for line in zlib.decompress(base64.b85decode(_DATA.replace("\n", ""))).decode().split("\n"):
        name, char = line.split(" ", 1)
        if name[-1] == "!":
            name = name[:-1]
            found[name] = char
        found[name + ";"] = char
    return found
