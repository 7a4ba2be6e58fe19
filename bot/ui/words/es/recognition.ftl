### Lo que trae terminar

celebrate-step =
    🏁 ¡{ $who } terminó la etapa **{ $title }**!
    { $gain }
celebrate-roadmap =
    🎓 ¡{ $who } terminó la **ruta entera**: los { $total } hitos!
    Se merece una felicitación.
button-my-roadmap = Mi ruta
role-name = Hecho: { $title }
role-reason-made = Cohort: el rol de una etapa
role-reason-earned = Cohort: etapa terminada
role-reason-taken = Cohort: etapa retirada o salida del grupo
role-reason-off = Cohort: los roles de etapa están desactivados
certificate-title = ## 🎓 Tu certificado
certificate-facts = **{ $name }** terminó **{ $curriculum }** con { $done } hitos y { $hours } horas de estudio, del { $started } al { $finished }, en { $group }.
certificate-known = { $known ->
        [one] 1 hito más ya era conocido.
       *[other] { $known } hitos más ya eran conocidos.
    }
certificate-code = Código `{ $code }`: cualquiera puede comprobarlo aquí con `/verificar`.
verified-title = ## ✅ { $code } es auténtico
certificate-heading = Certificado de finalización
certificate-statement = terminó todos los hitos de la ruta
certificate-dates = { $started } a { $finished }
certificate-milestones = { $done } hitos
certificate-hours = { $hours } horas de estudio
certificate-and-known = { $known } ya conocidos
certificate-check = Compruébalo con /verify
