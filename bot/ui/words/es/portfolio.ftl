### El portafolio

portfolio-title = { $name }: del backend a la ingeniería de IA
portfolio-lead = { $curriculum }, aprendido junto con { $group }.
portfolio-milestones = { $done } de { $total } hitos
portfolio-hours = { $hours } horas de estudio
portfolio-projects = Proyectos
portfolio-skills = Habilidades
portfolio-way = El camino hasta ahora
portfolio-known = ya sabido
portfolio-work = ver el trabajo
portfolio-certificate = Certificado
portfolio-certified = Terminado el { $finished }, empezado el { $started }. El código { $code } se comprueba con /verificar donde este grupo usa Cohort.
portfolio-made = A { $day }, escrito por Cohort.
portfolio-ready =
    ## Tu portafolio
    Dos archivos con todo lo que hiciste hasta ahora: una página lista para publicar tal cual, y lo mismo en Markdown. Nadie los ve hasta que los muestres.
